package io.greentalent.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server on this machine that can be cut, or go silent, and be mended (可切断的连接). */
public final class Line implements AutoCloseable {
    /** How the line is. */
    private enum State {
        WHOLE,
        CUT,
        SILENT
    }

    private final int to;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    private Line(int to, ServerSocket entrance) {
        this.to = to;
        this.entrance = entrance;
    }

    /** A whole line to that port. */
    public static Line to(int port) {
        try {
            var line = new Line(port, new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Ends every connection, and refuses new ones. */
    public void cut() {
        state = State.CUT;
        open.forEach(Line::end);
    }

    /** Carries nothing any more in either direction, but says so to nobody. */
    public void silence() {
        state = State.SILENT;
    }

    /** Carries new connections again; those that were silent are ended. */
    public void mend() {
        open.forEach(Line::end);
        state = State.WHOLE;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                open.add(near);
                if (state == State.CUT) {
                    end(near);
                } else if (state == State.WHOLE) {
                    var far = new Socket();
                    far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to), 2_000);
                    open.add(far);
                    Thread.ofVirtual().start(() -> carry(near, far));
                    Thread.ofVirtual().start(() -> carry(far, near));
                }
            } catch (IOException e) {
                // the far end is gone for the moment, or this line is closed
            }
        }
    }

    private void carry(Socket from, Socket there) {
        byte[] some = new byte[8192];
        try {
            int n = from.getInputStream().read(some);
            while (n >= 0) {
                if (state != State.SILENT) {
                    there.getOutputStream().write(some, 0, n);
                }
                n = from.getInputStream().read(some);
            }
        } catch (IOException e) {
            // ended from elsewhere
        } finally {
            end(from);
            end(there);
        }
    }

    /** As a lost peer: what was under way is not finished. */
    private static void end(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
