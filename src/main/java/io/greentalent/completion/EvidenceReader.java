package io.greentalent.completion;

import io.greentalent.completion.Evidence.Mark;
import io.greentalent.completion.Evidence.Session;
import io.greentalent.completion.Evidence.Term;
import io.greentalent.completion.EvidenceRows.Head;
import io.greentalent.completion.EvidenceRows.Meeting;
import io.greentalent.partners.Agreements;
import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Reads the raw facts about enrolments from the rooms that recorded them, in a few queries whatever their number. */
@ApplicationScoped
public class EvidenceReader {
    @Inject
    EvidenceRows rows;

    @Inject
    Agreements agreements;

    /** The evidence of those enrolments, by enrolment id in ascending order; an id that does not exist has none. */
    public Map<Long, Evidence> of(Collection<Long> enrolmentIds) {
        var evidence = new LinkedHashMap<Long, Evidence>();
        batches(enrolmentIds).forEach(batch -> evidence.putAll(read(batch)));
        return evidence;
    }

    /** Ascending, so that everybody who locks rows locks them in the same order. */
    static List<List<Long>> batches(Collection<Long> ids) {
        return Batches.of(new TreeSet<>(ids));
    }

    private Map<Long, Evidence> read(List<Long> ids) {
        var heads = rows.heads(ids);
        var facts = new Facts(
                rows.meetings(distinct(heads, Head::offeringId)),
                rows.presences(ids),
                rows.marks(ids),
                rows.passes(distinct(heads, Head::personId)),
                terms(distinct(heads, Head::collegeId)));
        var evidence = new LinkedHashMap<Long, Evidence>();
        heads.forEach(head -> evidence.put(head.enrolmentId(), facts.about(head)));
        return evidence;
    }

    private Map<Long, List<Term>> terms(Set<Long> collegeIds) {
        var terms = new HashMap<Long, List<Term>>();
        agreements
                .validities(collegeIds)
                .forEach((college, validities) -> terms.put(
                        college,
                        validities.stream()
                                .map(v -> new Term(v.first(), v.last()))
                                .toList()));
        return terms;
    }

    private static Set<Long> distinct(List<Head> heads, ToLongFunction<Head> id) {
        return heads.stream().map(id::applyAsLong).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The facts of one batch, by what they are about. */
    private record Facts(
            Map<Long, List<Meeting>> meetings,
            Map<Long, Set<Long>> presences,
            Map<Long, Mark> marks,
            Map<Long, List<Term>> passes,
            Map<Long, List<Term>> agreements) {

        Evidence about(Head head) {
            var attended = presences.getOrDefault(head.enrolmentId(), Set.of());
            return new Evidence(
                    head.enrolmentId(),
                    head.student(),
                    head.withdrawn(),
                    head.offeringEndsOn(),
                    head.theory(),
                    head.practice(),
                    head.approvedOn(),
                    sessions(head, attended),
                    marks.get(head.enrolmentId()),
                    passes.getOrDefault(head.personId(), List.of()),
                    agreements.getOrDefault(head.collegeId(), List.of()));
        }

        private List<Session> sessions(Head head, Set<Long> attended) {
            return meetings.getOrDefault(head.offeringId(), List.of()).stream()
                    .map(m -> m.session(attended.contains(m.id())))
                    .toList();
        }
    }
}
