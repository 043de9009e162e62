package io.greentalent.courses;

import io.greentalent.shared.ClassHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms ask about many courses at once, each answer in a few statements: titles, required hours, approvals,
 * and the development files.
 */
@ApplicationScoped
public class CourseFacts {
    @Inject
    EntityManager em;

    /** How a course is called. */
    public record Name(long id, String code, String titleZh, String titleEn) {
        public Wording title() {
            return new Wording(titleZh, titleEn);
        }
    }

    /**
     * What a course version asks for.
     *
     * @param approvedOn null while it is not published
     */
    public record Required(
            long versionId,
            long courseId,
            ClassHours theory,
            ClassHours practice,
            @Nullable LocalDate approvedOn) {}

    /** A course with the version that its development file is about, as read from the database. */
    public record Subject(
            long courseId,
            String code,
            String titleZh,
            String titleEn,
            Field field,
            long collegeId,
            @Nullable LocalDate firstRunOn,
            long versionId,
            long authorId,
            ClassHours theory,
            ClassHours practice,
            @Nullable LocalDate approvedOn,
            long authors,
            long materials) {}

    /** The hours of one unit, as read from the database. */
    public record UnitHours(long versionId, ClassHours theory, ClassHours practice) {}

    /** One decision, as read from the database. */
    public record ReviewOf(long versionId, int round, int step, long reviewerId, boolean approved) {}

    /** The names of all courses by id, in the order of codes. */
    public Map<Long, Name> names() {
        return em.createQuery(
                        "select new io.greentalent.courses.CourseFacts$Name(c.id, c.code, c.titleZh, c.titleEn)"
                                + " from Course c order by c.code",
                        Name.class)
                .getResultStream()
                .collect(Collectors.toMap(Name::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** What those versions ask for, by their id; at most 1,000. */
    public Map<Long, Required> required(Collection<Long> versionIds) {
        if (versionIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select new io.greentalent.courses.CourseFacts$Required(v.id, v.courseId, v.theory, v.practice,"
                                + " v.approvedOn) from CourseVersion v where v.id in :ids",
                        Required.class)
                .setParameter("ids", versionIds)
                .getResultStream()
                .collect(Collectors.toMap(Required::versionId, Function.identity()));
    }

    /** The development files of all courses: three statements, however many courses there are. */
    public Developed developed() {
        var units = new HashMap<Long, List<UnitHours>>();
        em.createQuery(
                        "select new io.greentalent.courses.CourseFacts$UnitHours(u.courseVersion.id, u.theory, u.practice)"
                                + " from CourseUnit u",
                        UnitHours.class)
                .getResultStream()
                .forEach(u -> units.computeIfAbsent(u.versionId, k -> new ArrayList<>())
                        .add(u));
        var reviews = new HashMap<Long, List<DevelopmentFile.Review>>();
        em.createQuery(
                        "select new io.greentalent.courses.CourseFacts$ReviewOf(r.courseVersion.id, r.round, r.step,"
                                + " r.reviewerId, r.approved) from CourseReview r",
                        ReviewOf.class)
                .getResultStream()
                .forEach(r -> reviews.computeIfAbsent(r.versionId, k -> new ArrayList<>())
                        .add(new DevelopmentFile.Review(r.round, r.step, r.reviewerId, r.approved)));
        return new Developed(subjects().stream()
                .map(s -> DevelopmentFile.of(facts(
                        s, units.getOrDefault(s.versionId, List.of()), reviews.getOrDefault(s.versionId, List.of()))))
                .toList());
    }

    /** Each course with its newest published version, or its newest where none is published. */
    private List<Subject> subjects() {
        return em.createQuery(
                        "select new io.greentalent.courses.CourseFacts$Subject(c.id, c.code, c.titleZh, c.titleEn,"
                                + " c.field, c.collegeId, c.firstRunOn, v.id, v.authorId, v.theory, v.practice,"
                                + " v.approvedOn,"
                                + " (select count(a) from CourseAuthor a where a.courseVersion = v),"
                                + " (select count(m) from CourseMaterial m where m.courseVersion = v))"
                                + " from Course c join CourseVersion v on v.courseId = c.id"
                                + " where v.number = coalesce((select max(w.number) from CourseVersion w"
                                + "   where w.courseId = c.id and w.approvedOn is not null),"
                                + "   (select max(x.number) from CourseVersion x where x.courseId = c.id))"
                                + " order by c.code",
                        Subject.class)
                .getResultList();
    }

    private static DevelopmentFile.Facts facts(Subject s, List<UnitHours> units, List<DevelopmentFile.Review> reviews) {
        return new DevelopmentFile.Facts(
                s.courseId,
                s.code,
                new Wording(s.titleZh, s.titleEn),
                s.field,
                s.collegeId,
                s.versionId,
                s.authorId,
                s.theory,
                s.practice,
                units.size(),
                units.stream().map(UnitHours::theory).reduce(ClassHours.NONE, ClassHours::plus),
                units.stream().map(UnitHours::practice).reduce(ClassHours.NONE, ClassHours::plus),
                (int) s.authors,
                (int) s.materials,
                reviews,
                s.approvedOn,
                s.firstRunOn);
    }
}
