package io.greentalent.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three MySQL servers that replicate as one group (MySQL 组复制); they end with this process at the latest. */
public final class MySqlGroup implements AutoCloseable {
    private static final String SCRIPT = "mysql-group";

    /** A member that takes no writes refuses the session, so that the driver goes on to the one that does. */
    private static final String PRIMARY_ONLY =
            "sessionVariables=@primary=(select if(@@global.super_read_only,(select 1 union select 2),1))";

    private final Path folder;
    private final int port;

    private MySqlGroup(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts three over that folder, on that port and the two after it. */
    public static MySqlGroup start(Path folder, int port) {
        Shell.run(SCRIPT, "start", folder, port, ProcessHandle.current().pid());
        return new MySqlGroup(folder, port);
    }

    /** The number of the member that takes writes, from 1. */
    public OptionalInt primary() {
        String found = Shell.run(SCRIPT, "primary", folder);
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(found));
    }

    /** Ends a member as a loss of power would. */
    public void kill(int member) {
        Shell.run(SCRIPT, "kill", folder, member);
    }

    /** Starts a member again; it takes what it missed from the others. */
    public void join(int member) {
        Shell.run(SCRIPT, "join", folder, member);
    }

    /** Waits until all three are members again. */
    public void whole(Duration atMost) {
        Wait.until(
                "three members online",
                atMost,
                () -> Shell.run(SCRIPT, "status", folder)
                                .lines()
                                .filter(line -> line.contains("ONLINE"))
                                .count()
                        == 3);
    }

    /** Runs a statement at the primary, as root. */
    public String sql(String statement) {
        return Shell.run(SCRIPT, "sql", folder, primary().orElseThrow(), "-e", statement);
    }

    /** The address that finds the primary, whichever it is. */
    public String url(String database) {
        String members =
                IntStream.range(0, 3).mapToObj(n -> "127.0.0.1:" + (port + n)).collect(Collectors.joining(","));
        return "jdbc:mysql:loadbalance://" + members + "/" + database + "?rewriteBatchedStatements=true"
                + "&connectTimeout=1000&socketTimeout=30000&loadBalanceBlocklistTimeout=2000&retriesAllDown=6"
                + "&loadBalanceSQLStateFailover=21000,HY000&" + PRIMARY_ONLY;
    }

    @Override
    public void close() {
        Shell.run(SCRIPT, "stop", folder);
    }
}
