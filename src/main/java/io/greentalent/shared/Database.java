package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives rooms their entity manager by {@code @Inject}, so that tests can give them another one. */
@ApplicationScoped
class Database {
    @Produces
    @PersistenceContext(unitName = "greentalent")
    EntityManager em;
}
