package io.greentalent.web.people;

import io.greentalent.people.Counterparts;
import io.greentalent.people.Counterparts.Standing;
import io.greentalent.people.InviteAccount;
import io.greentalent.shared.Settings;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator invites the owner of an account, and sees what came of it (邀请). */
@Named
@ViewScoped
public class InvitationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    InviteAccount inviteAccount;

    @Inject
    Counterparts counterparts;

    @Inject
    Settings settings;

    @Inject
    Side side;

    @Inject
    Show show;

    private long id;
    private String email = "";
    private @Nullable Standing standing;

    /** Looks up where the account of the address stands. */
    public void load() {
        if (settings.accountsAreCarried() && id != 0) {
            standing = counterparts.of(List.of(id)).get(id);
            email = counterparts.address(id, side.scope());
        }
    }

    /** Keeps the address and invites, or invites again. */
    public String invite() {
        inviteAccount.invite(id, email);
        show.done("webadmin.invitation.asked");
        return "/operator/account.xhtml?faces-redirect=true&id=" + id;
    }

    /** Where it stands; null where nobody is invited from here. */
    public @Nullable Standing getStanding() {
        return standing;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
