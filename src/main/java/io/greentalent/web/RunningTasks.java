package io.greentalent.web;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Tasks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How much of the caller's long work is under way, asked once a page (进行中的任务). */
@Named
@RequestScoped
public class RunningTasks {
    @Inject
    Tasks tasks;

    @Inject
    CurrentCaller who;

    private long count = -1;

    public long getCount() {
        if (count < 0) {
            count = who.get().signedIn() ? tasks.running(who.get().accountId()) : 0;
        }
        return count;
    }
}
