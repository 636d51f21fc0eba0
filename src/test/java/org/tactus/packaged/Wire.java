package org.tactus.packaged;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP connection that is kept alive, and does no more work than it must: on a machine that both share, what a client takes the
 * server hasn't.
 */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 1 << 17;
    private static final int HEX = 16;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String everyRequest;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;

    /** @param token that each request carries */
    Wire(int port, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        everyRequest = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    /** @param headers by name in lower case */
    record Answer(int status, Map<String, String> headers) {}

    /** A body in memory, which is used again. */
    static final class Body extends ByteArrayOutputStream {

        /** Without looking at each byte: good for what is ASCII. */
        String text() {
            return new String(buf, 0, count, StandardCharsets.ISO_8859_1);
        }
    }

    /** @param headers each with its line's end */
    Answer get(String path, String headers, OutputStream body) throws IOException {
        out.write(("GET " + path + everyRequest + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        var status = Integer.parseInt(line().split(" ")[1]);
        var answered = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            answered.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (answered.containsKey("content-length")) {
            pass(Long.parseLong(answered.get("content-length")), body);
        } else {
            passChunks(body);
        }
        return new Answer(status, answered);
    }

    private void passChunks(OutputStream body) throws IOException {
        for (var size = Integer.parseInt(line(), HEX); size > 0; size = Integer.parseInt(line(), HEX)) {
            pass(size, body);
            line();
        }
        line();
    }

    private void pass(long length, OutputStream body) throws IOException {
        for (var left = length; left > 0; ) {
            fill();
            var count = (int) Math.min(left, end - position);
            body.write(buffer, position, count);
            position += count;
            left -= count;
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            fill();
            var next = (char) buffer[position++];
            if (next == '\n') {
                line.setLength(line.length() - 1);
                return line.toString();
            }
            line.append(next);
        }
    }

    private void fill() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                throw new EOFException();
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
