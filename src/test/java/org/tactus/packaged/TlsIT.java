package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.packaged.PackagedTactus.Options;

/** Without a proxy before it, tactus speaks TLS itself: no older than 1.2. */
class TlsIT {

    private static final String PASSWORD = "of-a-test";

    private static final int ALERT = 0x15;
    private static final int HANDSHAKE = 0x16;
    private static final int PROTOCOL_VERSION = 70;

    /** Ciphers, no compression, and the extensions that any server of TLS 1.2 wants. */
    private static final String REST_OF_HELLO = "00" + "0006c02fc013002f" + "0100" + "001a" + "000a00060004001d0017"
            + "000b00020100" + "000d00060004" + "04010804";

    @TempDir
    static Path folder;

    private static PackagedTactus tactus;
    private static int port;
    private static KeyStore keys;

    @BeforeAll
    static void start() throws Exception {
        var file = folder.resolve("tls.p12");
        makeKeys(file);
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        port = freePort();
        tactus = PackagedTactus.start(
                PackagedTactus.folderWithPrograms("tls"),
                Options.none()
                        .with("tactus.demo", "false")
                        .with("quarkus.http.ssl-port", Integer.toString(port))
                        .with("quarkus.http.ssl.certificate.key-store-file", file.toString())
                        .with("quarkus.http.ssl.certificate.key-store-password", PASSWORD));
        awaitPort();
    }

    /** It may answer by plain HTTP a moment before it does by TLS. */
    private static void awaitPort() {
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (!isOpen()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(50_000_000L);
        }
    }

    private static boolean isOpen() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterAll
    static void stop() {
        tactus.close();
    }

    @Test
    void addresses_that_it_gives_are_those_of_TLS_where_it_was_asked_by_TLS() throws Exception {
        var metadata = get("/fhir/metadata");

        assertThat(metadata).contains("\"url\":\"https://127.0.0.1:" + port + "/fhir\"");
        assertThat(get("/.well-known/smart-configuration"))
                .contains("\"token_endpoint\":\"https://127.0.0.1:" + port + "/oauth/token\"");
    }

    @Test
    void who_speaks_an_older_TLS_is_turned_away() throws IOException {
        var older = answerToHello("0302");
        var old = answerToHello("0303");

        assertThat(older[0]).isEqualTo((byte) ALERT);
        assertThat(older[6]).isEqualTo((byte) PROTOCOL_VERSION);
        assertThat(old[0]).isEqualTo((byte) HANDSHAKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void who_speaks_a_TLS_of_today_is_answered(String version) throws Exception {
        var answer = answer("/fhir/metadata", version);

        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(version);
    }

    private static String get(String path) throws IOException, GeneralSecurityException, InterruptedException {
        return answer(path, "TLSv1.2", "TLSv1.3").body();
    }

    private static HttpResponse<String> answer(String path, String... versions)
            throws IOException, GeneralSecurityException, InterruptedException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        var answer = HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(new SSLParameters(null, versions))
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    /** The first bytes of what a server says to a client that knows nothing newer: Java's own wouldn't ask so. */
    private static byte[] answerToHello(String version) throws IOException {
        var body = version + "00".repeat(32) + REST_OF_HELLO;
        var length = body.length() / 2;
        var hello = "160301%04x01%06x%s".formatted(length + 4, length, body);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(HexFormat.of().parseHex(hello));
            return socket.getInputStream().readNBytes(7);
        }
    }

    private static void makeKeys(Path file) throws IOException, InterruptedException {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "tactus",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
