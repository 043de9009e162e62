package io.greentalent.people;

import io.greentalent.shared.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps what a college reports of how a person is named, reached and numbered (更新人员信息). For the rosters' use cases: asks for no role. */
@ApplicationScoped
public class ChangePerson {
    @Inject
    People people;

    @Inject
    KeyRing keys;

    public void name(long personId, PersonName asInDocument) {
        people.get(personId).rename(asInDocument.text());
    }

    public void phone(long personId, Phone phone) {
        people.get(personId).reachableAt(phone.text(), keys);
    }

    public void studentNo(long personId, String collegesOwn) {
        people.get(personId).numberedBy(collegesOwn);
    }
}
