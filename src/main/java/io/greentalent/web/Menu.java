package io.greentalent.web;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The menu by work object (导航) as this caller sees it on this page; its lines stand in {@link MenuLines}. */
@Named
@RequestScoped
public class Menu {
    private static final int IN_BOTTOM_BAR = 4;

    @Inject
    CurrentCaller who;

    @Inject
    @Any
    Instance<MenuCount> counts;

    private @Nullable List<Section> sections;

    /** The lines of one role; the heading is shown where the caller has several roles. */
    public record Section(Role role, List<Line> lines) {}

    /** A line as it is shown now. */
    public record Line(MenuItem item, boolean current, long waiting) {}

    /** The caller's roles that have lines. */
    public List<Section> getSections() {
        if (sections == null) {
            sections = who.get().roles().stream()
                    .sorted()
                    .map(role -> new Section(role, lines(role)))
                    .filter(s -> !s.lines().isEmpty())
                    .toList();
        }
        return sections;
    }

    /** True for who is at home on a page of the own role, which stands in the menu anyhow. */
    public boolean isOwnHome() {
        return Homes.of(who.get().roles()) != null;
    }

    /** What stands in the bottom bar of a phone. */
    public List<Line> getBottom() {
        return getSections().stream()
                .flatMap(s -> s.lines().stream())
                .limit(IN_BOTTOM_BAR)
                .toList();
    }

    private List<Line> lines(Role role) {
        return MenuLines.ALL.stream()
                .filter(i -> i.role() == role)
                .map(i -> new Line(i, i.leadsTo(here()), waiting(i)))
                .toList();
    }

    private long waiting(MenuItem item) {
        return counts.stream()
                .filter(c -> c.path().equals(item.path()))
                .mapToLong(c -> c.waiting(who.get()))
                .sum();
    }

    private static String here() {
        var view = FacesContext.getCurrentInstance().getViewRoot();
        return view == null || view.getViewId() == null ? "" : view.getViewId();
    }
}
