package io.greentalent.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** A part being unpacked: every byte is counted, and length and checksum must be as the package says (解压流). */
final class PartStream extends FilterInputStream {
    private final ZipEntry entry;
    private final Inflation inflation;
    private final long limit;
    private final CRC32 checksum = new CRC32();
    private long count;

    PartStream(InputStream unpacked, ZipEntry entry, Inflation inflation, long limit) {
        super(unpacked);
        this.entry = entry;
        this.inflation = inflation;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read < 0) {
            if (count != entry.getSize() || checksum.getValue() != entry.getCrc()) {
                throw Refusal.corrupt();
            }
            return read;
        }
        count += read;
        checksum.update(into, from, read);
        if (count > limit) {
            throw Refusal.bomb();
        }
        inflation.reached(entry.getName(), count, read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return read(new byte[(int) Math.min(bytes, 8192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
