package io.greentalent.keeping;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where backups are kept (备份位置): beside the data folder, unless the environment says better.
 *
 * @param keep how many are kept
 */
record Places(Path backups, Path keys, int keep) {
    static final int KEPT = 14;

    /** By {@code GREENTALENT_BACKUPS} and {@code GREENTALENT_BACKUP_KEYS}. */
    static Places of(Map<String, String> environment, Path data) {
        return new Places(
                Path.of(environment.getOrDefault("GREENTALENT_BACKUPS", data + "-backups")),
                Path.of(environment.getOrDefault("GREENTALENT_BACKUP_KEYS", data + "-backup-keys")),
                KEPT);
    }
}
