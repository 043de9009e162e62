package io.greentalent.web.keeping;

import io.greentalent.keeping.Retention;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What is kept how long, and why (保存期限). */
@Named
@RequestScoped
public class RetentionPage {
    @Inject
    Retention retention;

    private List<Retention.Line> lines = List.of();

    public void load() {
        lines = retention.lines();
    }

    public List<Retention.Line> getLines() {
        return lines;
    }
}
