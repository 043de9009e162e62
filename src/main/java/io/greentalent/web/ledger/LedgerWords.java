package io.greentalent.web.ledger;

import io.greentalent.ledger.PersonTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Which colour's meaning a state has (状态标识); the word always stands beside it. */
@Named
@ApplicationScoped
public class LedgerWords {
    public String kind(PersonTime.State state) {
        return switch (state) {
            case CANDIDATE, EVIDENCED -> "info";
            case CONFIRMED -> "warn";
            case COUNTED -> "ok";
            case REJECTED, WITHDRAWN -> "bad";
        };
    }
}
