package org.tactus.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of what pages are made with; browsers keep the files, so that each content has an address of its own. */
@Singleton
class Assets {

    private static final Map<String, String> FOLDERS = Map.of(
            "htmx.min.js", "/webjars/htmx.org/" + version("htmx.org") + "/dist/",
            "chart.umd.min.js", "/webjars/chart.js/" + version("chart.js") + "/dist/");

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** @param name of a file in the folder of assets, or of one of a library's */
    String address(String name) {
        return addresses.computeIfAbsent(name, Assets::withSum);
    }

    private static String withSum(String name) {
        var path = FOLDERS.getOrDefault(name, "/assets/") + name;
        var sum = new CRC32();
        sum.update(read("META-INF/resources" + path));
        return path + "?" + Long.toHexString(sum.getValue());
    }

    /** As its archive's descriptor has it. */
    private static String version(String library) {
        var descriptor = "META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
        return new String(read(descriptor), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith("version="))
                .findFirst()
                .orElseThrow()
                .substring("version=".length())
                .strip();
    }

    private static byte[] read(String resource) {
        try (var bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
