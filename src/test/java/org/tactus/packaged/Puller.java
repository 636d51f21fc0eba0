package org.tactus.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pulls by {@link Wire}s, as a plan's system does that is in a hurry. */
record Puller(int port, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEXT = "{\"relation\":\"next\",\"url\":\"";
    private static final String ENTRY = "{\"fullUrl\":\"";
    private static final int ID_LENGTH = 36;
    private static final int DOWNLOADS_AT_ONCE = 2;

    /** The ids of all claims, in the order in which they come. */
    List<String> walk(int pageSize) throws IOException {
        var ids = new ArrayList<String>();
        try (var wire = new Wire(port, token)) {
            var page = new Wire.Body();
            for (var path = "/fhir/Claim?_count=" + pageSize; path != null; path = next(page.text())) {
                page.reset();
                require(200, wire.get(path, "", page));
                addIds(page.text(), ids);
            }
        }
        return ids;
    }

    private static String next(String page) {
        var link = page.indexOf(NEXT);
        var url = link + NEXT.length();
        return link < 0 ? null : pathOf(page.substring(url, page.indexOf('"', url)));
    }

    private static void addIds(String page, List<String> ids) {
        for (var entry = page.indexOf(ENTRY); entry >= 0; entry = page.indexOf(ENTRY, entry + 1)) {
            var urlEnd = page.indexOf('"', entry + ENTRY.length());
            ids.add(page.substring(urlEnd - ID_LENGTH, urlEnd));
        }
    }

    /** How many a second are answered over so many connections. */
    double readsPerSecond(List<String> paths, int connections, Duration forSoLong) throws Exception {
        var began = System.nanoTime();
        var until = began + forSoLong.toNanos();
        var turn = new AtomicInteger();
        Callable<Integer> client = () -> {
            int answered = 0;
            try (var wire = new Wire(port, token)) {
                for (; System.nanoTime() < until; answered++) {
                    var path = paths.get(Math.floorMod(turn.getAndIncrement(), paths.size()));
                    require(200, wire.get(path, "", OutputStream.nullOutputStream()));
                }
            }
            return answered;
        };
        int answered = 0;
        for (var count : together(Collections.nCopies(connections, client))) {
            answered += count;
        }
        return answered * 1e9 / (System.nanoTime() - began);
    }

    /** All that there is, in files; how many lines of which types. */
    JsonNode export(Path folder) throws Exception {
        var manifest = manifest();
        var files = new ConcurrentLinkedQueue<JsonNode>();
        manifest.get("output").forEach(files::add);
        Callable<Boolean> client = () -> {
            try (var wire = new Wire(port, token)) {
                for (var file = files.poll(); file != null; file = files.poll()) {
                    download(wire, file.get("url").asText(), folder);
                }
            }
            return true;
        };
        together(Collections.nCopies(DOWNLOADS_AT_ONCE, client));
        return manifest;
    }

    private JsonNode manifest() throws IOException, InterruptedException {
        try (var wire = new Wire(port, token)) {
            var answer = wire.get("/fhir/$export", "Prefer: respond-async\r\n", OutputStream.nullOutputStream());
            require(202, answer);
            var status = pathOf(answer.headers().get("content-location"));
            var body = new Wire.Body();
            for (answer = wire.get(status, "", body); answer.status() == 202; answer = wire.get(status, "", body)) {
                TimeUnit.SECONDS.sleep(Long.parseLong(answer.headers().get("retry-after")));
                body.reset();
            }
            require(200, answer);
            return JSON.readTree(body.text());
        }
    }

    private static void download(Wire wire, String url, Path folder) throws IOException {
        var path = pathOf(url);
        var file = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            require(200, wire.get(path, "", out));
        }
    }

    private static String pathOf(String url) {
        var uri = URI.create(url);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static void require(int status, Wire.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.toString());
        }
    }

    private static <T> List<T> together(List<Callable<T>> clients) throws Exception {
        var threads = Executors.newFixedThreadPool(clients.size());
        try {
            var results = new ArrayList<T>();
            for (var each : threads.invokeAll(clients)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
