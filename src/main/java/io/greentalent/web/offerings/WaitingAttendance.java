package io.greentalent.web.offerings;

import io.greentalent.offerings.Sessions;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Role;
import io.greentalent.web.MenuCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;

/** How many sessions of an instructor are over and still have nobody recorded (待点名). */
@ApplicationScoped
class WaitingAttendance implements MenuCount {
    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    @Override
    public String path() {
        return "/instructor/offerings/list.xhtml";
    }

    @Override
    public long waiting(Caller caller) {
        return sessions.countUnrecorded(LocalDateTime.now(clock), caller.scope(Role.INSTRUCTOR));
    }
}
