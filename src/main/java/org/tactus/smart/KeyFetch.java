package org.tactus.smart;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Fetches the keys that a client publishes: no redirect, no longer than it may take, no more than some keys are
 * long. */
final class KeyFetch {

    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration LONGEST_FRESH = Duration.ofHours(1);
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=\"?([0-9]{1,9})(?![0-9])");
    private static final Pattern NOT_FRESH = Pattern.compile("(?:^|[,\\s])no-(?:store|cache)\\b");

    private final HttpClient http;
    private final Duration mostTime;

    KeyFetch(Duration mostTime) {
        this.mostTime = mostTime;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(mostTime)
                .build();
    }

    /** @param fresh how long the client lets them be kept; it says nothing, or that they aren't to be: zero */
    record Fetched(KeySet keys, Duration fresh) {}

    /** Why there are none, without anything that was fetched. */
    static final class NoKeys extends Exception {

        private static final long serialVersionUID = 1L;

        NoKeys(String reason) {
            super(reason, null, false, false);
        }
    }

    Fetched fetch(URI url) throws NoKeys {
        var answer = get(url);
        if (answer.statusCode() != 200) {
            throw new NoKeys("status " + answer.statusCode());
        }
        try {
            return new Fetched(
                    KeySet.parse(new String(answer.body(), StandardCharsets.UTF_8)), fresh(answer.headers()));
        } catch (ParseException none) {
            throw new NoKeys("no JWK Set");
        }
    }

    private HttpResponse<byte[]> get(URI url) throws NoKeys {
        var request =
                HttpRequest.newBuilder(url).header("Accept", "application/json").build();
        var answer = http.sendAsync(request, any -> new LimitedBody(MOST_BYTES));
        try {
            return answer.get(mostTime.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new NoKeys("it takes too long");
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoKeys("tactus stops");
        } catch (ExecutionException failure) {
            throw new NoKeys(
                    failure.getCause() instanceof LimitedBody.TooLarge
                            ? "more than " + MOST_BYTES + " bytes"
                            : failure.getCause().getClass().getSimpleName());
        }
    }

    /** Not longer than the client lets us, and not for good. */
    static Duration fresh(HttpHeaders headers) {
        var said = String.join(",", headers.allValues("Cache-Control")).toLowerCase(Locale.ROOT);
        var maxAge = MAX_AGE.matcher(said);
        if (NOT_FRESH.matcher(said).find() || !maxAge.find()) {
            return Duration.ZERO;
        }
        var age = Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
        return age.compareTo(LONGEST_FRESH) < 0 ? age : LONGEST_FRESH;
    }
}
