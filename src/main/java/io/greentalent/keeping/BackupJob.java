package io.greentalent.keeping;

import io.greentalent.shared.Connections;
import io.greentalent.shared.Job;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/** Takes a backup while the server runs (在线备份): the embedded database lets no other process in. */
@ApplicationScoped
class BackupJob implements Job {
    static final String KIND = "keeping.backup";

    @Inject
    Connections connections;

    @Inject
    Settings settings;

    @Inject
    Threads threads;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subjectId, Progress progress) throws Exception {
        var relay = new Relay();
        var work = new CompletableFuture<String>();
        threads.soon(() -> take(relay, work));
        relay.follow(work, progress);
    }

    private void take(Relay relay, CompletableFuture<String> work) {
        var wanted = new TakeBackup.Wanted(settings.backups(), settings.backupKeys(), Places.KEPT);
        try (var connection = connections.open()) {
            work.complete(new TakeBackup(settings.data(), clock, relay).take(connection, wanted));
        } catch (Exception | OutOfMemoryError e) {
            work.completeExceptionally(e);
        }
    }
}
