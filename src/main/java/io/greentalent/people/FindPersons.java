package io.greentalent.people;

import io.greentalent.shared.Denied;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds persons for the operator (查找人员): by name, by student number, or by an identity number, which is only compared as its hash. */
@ApplicationScoped
public class FindPersons {
    private static final int MOST = 50;
    private static final String CARD =
            "select new io.greentalent.people.FindPersons$Card(p.id, p.name, p.studentNo, p.collegeId, p.idType, p.madeAt,"
                    + " p.mergedInto) from Person p where ";

    @Inject
    EntityManager em;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /**
     * A person as the operator compares it with another.
     *
     * @param idType the document's code
     * @param mergedInto the survivor, where this one is an alias
     */
    public record Card(
            long id,
            String name,
            @Nullable String studentNo,
            long collegeId,
            String idType,
            LocalDateTime madeAt,
            @Nullable Long mergedInto)
            implements Serializable {
        /** As lists show it: 张*三. */
        public String masked() {
            return PersonName.masked(name);
        }

        public boolean alias() {
            return mergedInto != null;
        }
    }

    /** At most fifty whose name or student number begins so, or whose identity number it is. For the operator only. */
    public List<Card> by(String typed, Scope scope) {
        mustSeeAll(scope);
        String text = typed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        var hashes = hashes(text);
        return em.createQuery(
                        CARD
                                + "p.idHash in :hashes or p.name like :start escape '!' or p.studentNo like :start escape '!'"
                                + " order by p.name, p.id",
                        Card.class)
                .setParameter("hashes", hashes.isEmpty() ? Set.of("") : hashes)
                .setParameter(
                        "start", text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those of that id, by id. For the operator only. */
    public Map<Long, Card> cards(Collection<Long> ids, Scope scope) {
        mustSeeAll(scope);
        var found = new HashMap<Long, Card>();
        em.createQuery(CARD + "p.id in :ids", Card.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(card -> found.put(card.id, card));
        return found;
    }

    /** The number as every kind of document that it could be. */
    private Set<String> hashes(String typed) {
        String cleaned = IdentityNumber.cleaned(typed).text();
        var today = LocalDate.now(clock);
        return Arrays.stream(IdType.values())
                .flatMap(type -> IdentityNumber.check(type, cleaned, today) instanceof IdentityNumber.Good good
                        ? hashes(good.number().identity())
                        : Stream.of())
                .collect(Collectors.toSet());
    }

    private Stream<String> hashes(Identity identity) {
        return Stream.concat(
                Stream.of(identity.hash(keys), identity.formerHash(keys)), identity.earlierHashes(keys).stream());
    }

    private static void mustSeeAll(Scope scope) {
        if (!scope.equals(Scope.all())) {
            throw new Denied("FindPersons");
        }
    }
}
