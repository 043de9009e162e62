package io.greentalent.people;

import io.greentalent.shared.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps what a college reports of how a person is reached and numbered (更新联系方式). For the rosters' use cases: asks for no role. */
@ApplicationScoped
public class ChangeContacts {
    @Inject
    People people;

    @Inject
    KeyRing keys;

    public void phone(long personId, Phone phone) {
        people.get(personId).reachableAt(phone.text(), keys);
    }

    public void studentNo(long personId, String collegesOwn) {
        people.get(personId).numberedBy(collegesOwn);
    }
}
