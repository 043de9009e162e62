package io.greentalent.web.partners;

import io.greentalent.partners.Validity;
import io.greentalent.partners.Validity.Standing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** Where an agreement stands today, for its chip (协议状态). */
@Named
@RequestScoped
public class PartnerWords {
    @Inject
    Clock clock;

    public Standing standing(Validity validity) {
        return validity.on(LocalDate.now(clock));
    }

    /** The colour and picture of that. */
    public String kind(Validity validity) {
        return switch (standing(validity)) {
            case NOT_YET -> "info";
            case VALID -> "ok";
            case EXPIRING -> "warn";
            case ENDED -> "idle";
        };
    }
}
