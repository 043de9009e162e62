package io.greentalent.web.people;

import io.greentalent.people.Counterparts.Standing;
import io.greentalent.people.Counterparts.State;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Texts;
import io.greentalent.web.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** How pages show where an account stands with its invitation (邀请状态). */
@Named
@RequestScoped
public class InvitationWords {
    @Inject
    Settings settings;

    @Inject
    Language language;

    /** Whether people are invited from here at all. */
    public boolean isOn() {
        return settings.accountsAreCarried();
    }

    /** The colour of its state. */
    public String kind(@Nullable Standing standing) {
        return switch (of(standing).state()) {
            case NO_ADDRESS -> "warn";
            case NOT_INVITED -> "idle";
            case WAITING -> "info";
            case INVITED, TIED -> "ok";
            case FAILED -> "bad";
        };
    }

    public String word(@Nullable Standing standing) {
        return say("webadmin.invitation.state." + of(standing).state());
    }

    /** What to do about it; empty where there is nothing to do. */
    public String how(@Nullable Standing standing) {
        var known = of(standing);
        if (known.state() == State.FAILED) {
            return say("people.counterpart." + known.problem());
        }
        return known.state() == State.NO_ADDRESS || known.state() == State.WAITING
                ? say("webadmin.invitation.how." + known.state())
                : "";
    }

    private static Standing of(@Nullable Standing standing) {
        return standing == null ? Standing.NONE : standing;
    }

    private String say(String key) {
        return Texts.of(language.locale(), key);
    }
}
