package io.greentalent.people;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Finds merges of persons (人员合并记录): for the operator only, as they tell of all colleges' people. */
@ApplicationScoped
public class PersonMerges {
    @Inject
    EntityManager em;

    /**
     * One merge in the list.
     *
     * @param from the alias's name
     * @param into the survivor's name
     */
    public record Row(PersonMerge merge, String from, String into) implements Serializable {
        public String maskedFrom() {
            return PersonName.masked(from);
        }

        public String maskedInto() {
            return PersonName.masked(into);
        }
    }

    /** The merge of that id. Throws {@link NotFound}. */
    public PersonMerge get(long id) {
        return Optional.ofNullable(em.find(PersonMerge.class, id)).orElseThrow(() -> new NotFound("merge", id));
    }

    /** A window of them, the latest first. */
    public List<Row> list(Window window) {
        return em.createQuery(
                        "select new io.greentalent.people.PersonMerges$Row(m, f.name, i.name) from PersonMerge m"
                                + " join Person f on f.id = m.fromId join Person i on i.id = m.intoId order by m.id desc",
                        Row.class)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    public long count() {
        return em.createQuery("select count(m) from PersonMerge m", Long.class).getSingleResult();
    }

    /** The last merge that rests on that one and stands: its survivor took part in it. */
    Optional<Long> later(PersonMerge merge) {
        return em.createQuery(
                        "select m.id from PersonMerge m where m.id > :id and m.undoneAt is null"
                                + " and (m.fromId = :into or m.intoId = :into) order by m.id desc",
                        Long.class)
                .setParameter("id", merge.id())
                .setParameter("into", merge.intoId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
