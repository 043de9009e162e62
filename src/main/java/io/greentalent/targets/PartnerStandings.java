package io.greentalent.targets;

import io.greentalent.partners.AgreementRow;
import io.greentalent.partners.Agreements;
import io.greentalent.partners.Colleges;
import io.greentalent.partners.Validity;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Each college and the agreements that it has (合作院校与协议): what the target of colleges counts, and the list behind it. */
@ApplicationScoped
public class PartnerStandings {
    @Inject
    Colleges colleges;

    @Inject
    Agreements agreements;

    /** Where a college stands on a day. */
    public enum Stage {
        /** An agreement holds: it counts. */
        IN_FORCE,
        /** None holds, but one begins later: it is pending. */
        LATER,
        /** Neither. */
        WITHOUT,
        /** It is a partner no longer. */
        LEFT
    }

    /**
     * One college.
     *
     * @param agreements those that hold or begin later, the earliest first
     */
    public record Row(long id, String code, String name, Stage stage, List<AgreementRow> agreements) {
        public Row {
            agreements = List.copyOf(agreements);
        }

        /** Whether one of them holds on that day. */
        boolean coveredOn(LocalDate day) {
            return agreements.stream().anyMatch(a -> a.validity().covers(day));
        }
    }

    /** All colleges by code as they stand on that day; two statements. */
    public List<Row> on(LocalDate day) {
        var lasting = agreements.list(0, "", null, day, Window.top(Integer.MAX_VALUE), Scope.all()).stream()
                .filter(a -> a.validity().on(day) != Validity.Standing.ENDED)
                .sorted(Comparator.comparing(AgreementRow::startsOn))
                .collect(Collectors.groupingBy(AgreementRow::collegeId));
        return colleges.list(Scope.all()).stream()
                .map(college -> row(college, lasting, day))
                .toList();
    }

    private static Row row(Colleges.Row college, Map<Long, List<AgreementRow>> lasting, LocalDate day) {
        var own = lasting.getOrDefault(college.id(), List.of());
        return new Row(college.id(), college.code().digits(), college.name(), stage(college, own, day), own);
    }

    private static Stage stage(Colleges.Row college, List<AgreementRow> own, LocalDate day) {
        if (!college.active()) {
            return Stage.LEFT;
        }
        if (own.isEmpty()) {
            return Stage.WITHOUT;
        }
        return own.stream().anyMatch(a -> a.validity().covers(day)) ? Stage.IN_FORCE : Stage.LATER;
    }
}
