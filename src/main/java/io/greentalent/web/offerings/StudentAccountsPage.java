package io.greentalent.web.offerings;

import io.greentalent.offerings.HandOutAccounts;
import io.greentalent.offerings.InviteStudents;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.StudentAccountRow;
import io.greentalent.offerings.StudentAccountRows;
import io.greentalent.shared.Texts;
import io.greentalent.sheets.SheetColumn;
import io.greentalent.sheets.SheetWriter;
import io.greentalent.web.Language;
import io.greentalent.web.SheetDownload;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who of an offering can sign in, and the slips by which they do at first (学生账号). */
@Named
@ViewScoped
public class StudentAccountsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NARROW = 18;
    private static final int WIDE = 28;

    @Inject
    Offerings offerings;

    @Inject
    StudentAccountRows accounts;

    @Inject
    HandOutAccounts handOut;

    @Inject
    InviteStudents inviteStudents;

    @Inject
    Show show;

    @Inject
    Side side;

    @Inject
    Language language;

    private long id;
    private @Nullable OfferingRow offering;
    private List<StudentAccountRow> rows = List.of();
    private String addresses = "";
    private HandOutAccounts.@Nullable Slip slip;

    /** Looks up the offering of the address and its people. */
    public void load() {
        offering = offerings.row(id, side.scope());
        rows = accounts.on(id, side.scope());
    }

    /** Answers with the slips of all who have not signed in yet. */
    public void download() {
        var slips = handOut.toNew(id);
        SheetDownload.send(say("webofferings.accounts.file", getOffering().number()), out -> write(slips, out));
    }

    /** Shows one person's new slip, this once. */
    public void renew(long personId) {
        slip = handOut.toOne(id, personId);
        load();
    }

    /** Invites those of the lines and all others whose address is known and who were not yet. */
    public String invite() {
        int invited = inviteStudents.all(id, addresses);
        show.done("webofferings.accounts.invited", invited);
        return again();
    }

    /** Invites one of them again. */
    public String inviteAgain(long personId) {
        inviteStudents.one(id, personId);
        show.done("webofferings.accounts.invited", 1);
        return again();
    }

    private String again() {
        return side.getPath() + "/offerings/accounts.xhtml?faces-redirect=true&id=" + id;
    }

    private void write(List<HandOutAccounts.Slip> slips, OutputStream out) {
        var columns = List.of(
                SheetColumn.text(say("webofferings.people.name"), NARROW),
                SheetColumn.text(say("webofferings.people.studentNo"), NARROW),
                SheetColumn.text(say("webofferings.accounts.username"), WIDE),
                SheetColumn.text(say("webofferings.accounts.password"), WIDE));
        try (var sheet = SheetWriter.to(out)) {
            sheet.sheet(say("webofferings.accounts.title"), columns);
            slips.forEach(
                    s -> sheet.row(s.name(), Objects.toString(s.studentNo(), ""), s.username(), s.firstPassword()));
        }
    }

    private String say(String key, Object... args) {
        return Texts.of(language.locale(), key, args);
    }

    /** How many have not signed in yet. */
    public long getWaiting() {
        return rows.stream().filter(StudentAccountRow::waiting).count();
    }

    /** How many have still to be invited. */
    public long getUninvited() {
        return rows.stream().filter(StudentAccountRow::uninvited).count();
    }

    /** How many of them have no address that is known. */
    public long getUnaddressed() {
        return rows.stream().filter(row -> row.uninvited() && !row.addressed()).count();
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }

    public OfferingRow getOffering() {
        return Objects.requireNonNull(offering);
    }

    public List<StudentAccountRow> getRows() {
        return rows;
    }

    /** What was made last, to be handed over; null before. */
    public HandOutAccounts.@Nullable Slip getSlip() {
        return slip;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
