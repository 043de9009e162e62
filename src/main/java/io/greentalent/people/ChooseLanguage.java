package io.greentalent.people;

import static io.greentalent.shared.Role.BASE_MANAGER;
import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.COMMISSION;
import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;
import static io.greentalent.shared.Role.STUDENT;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Texts;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Locale;

/** Keeps the language that somebody chose with the account, for the next time and for mails (界面语言). */
@UseCase(allow = {STUDENT, INSTRUCTOR, COLLEGE, BASE_MANAGER, OPERATOR, COMMISSION})
public class ChooseLanguage {
    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller who;

    public void choose(Locale language) {
        accounts.get(who.get().accountId()).speak(Texts.supported(language).toLanguageTag());
    }
}
