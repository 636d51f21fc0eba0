package org.tactus.smart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a client publishes its keys. */
final class KeyServer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Answer answer;

    /** What it does when it is asked. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private KeyServer(Answer answer) throws IOException {
        this.answer = answer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            this.answer.to(exchange);
            exchange.close();
        });
        server.start();
    }

    static KeyServer answering(Answer answer) throws IOException {
        return new KeyServer(answer);
    }

    static KeyServer publishing(String jwks) throws IOException {
        return new KeyServer(keys(jwks, ""));
    }

    /** @param cacheControl empty where it says nothing */
    static Answer keys(String jwks, String cacheControl) {
        return exchange -> {
            if (!cacheControl.isEmpty()) {
                exchange.getResponseHeaders().add("Cache-Control", cacheControl);
            }
            send(exchange, 200, jwks);
        };
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    void answer(Answer other) {
        answer = other;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json";
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
