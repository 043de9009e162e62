package io.greentalent.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more than so much of a request (请求体上限): 2 MB of JSON, 20 MB of a file. */
@Provider
public class BodyLimit implements ReaderInterceptor {
    static final long JSON = 2L << 20;
    static final long FILE = 20L << 20;
    private static final int TOO_LARGE = 413;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        var type = context.getMediaType();
        boolean json = type != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(type) && !type.isWildcardType();
        context.setInputStream(new Limited(context.getInputStream(), json ? JSON : FILE));
        return context.proceed();
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            took(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            took(Math.max(0, read));
            return read;
        }

        private void took(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new ClientErrorException(TOO_LARGE);
            }
        }
    }
}
