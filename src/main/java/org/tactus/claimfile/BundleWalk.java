package org.tactus.claimfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Walks a file of Bundles, one or several after one another, Bundles as entries too, from resource to resource.
 *
 * <p>Each comes as it stands there: nothing of it is read here but its type and id. Where a text stops being JSON, it goes on at the
 * next line that begins with an opening brace, as Bundles do that stand a line each.
 */
final class BundleWalk {

    /** In characters. */
    static final int LONGEST_RESOURCE = 1 << 20;

    private static final String BUNDLE = "Bundle";
    private static final String NO_BUNDLE = "The file isn't FHIR: JSON in UTF-8 that begins with a Bundle is expected.";
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private final AtomicLong bundles;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final @Nullable String placeOfNested;
    private RecordingReader text;
    private JsonParser parser;
    private int roots;
    private @Nullable BundleWalk nested;
    private boolean isAtEnd;

    /** A Bundle that is under way. */
    private static final class Level {
        private final String place;
        private final long bundle;
        private String type = "";
        private int entry = -1;
        private boolean isInEntries;
        private boolean isInEntry;
        private String fullUrl = "";
        private @Nullable BundledResource resource;

        private Level(String place, long bundle) {
            this.place = place;
            this.bundle = bundle;
        }

        private String placeOfResource() {
            return place + ".entry[" + entry + "].resource";
        }
    }

    /** @param text that the caller closes */
    BundleWalk(Reader text) throws IOException {
        this(text, null, new AtomicLong());
    }

    private BundleWalk(Reader text, @Nullable String placeOfNested, AtomicLong bundles) throws IOException {
        this.text = new RecordingReader(text, LONGEST_RESOURCE);
        this.parser = JSON.createParser(this.text);
        this.placeOfNested = placeOfNested;
        this.bundles = bundles;
    }

    /**
     * The next resource; empty behind the last.
     *
     * @throws NotOfThisFormat where the file doesn't begin with a Bundle
     */
    Optional<BundledResource> next() throws IOException {
        while (!isAtEnd) {
            var next = nested == null ? step() : nestedNext();
            if (next != null) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private @Nullable BundledResource nestedNext() throws IOException {
        var next = nested == null ? Optional.<BundledResource>empty() : nested.next();
        if (next.isEmpty()) {
            nested = null;
        }
        return next.orElse(null);
    }

    private @Nullable BundledResource step() throws IOException {
        try {
            var token = parser.nextToken();
            if (token == null) {
                return end();
            }
            return levels.isEmpty() ? beginRoot(token) : take(token, levels.element());
        } catch (JsonProcessingException noJson) {
            return recover(noJson);
        }
    }

    private @Nullable BundledResource end() {
        isAtEnd = true;
        if (roots == 0) {
            throw new NotOfThisFormat(NO_BUNDLE);
        }
        return null;
    }

    private @Nullable BundledResource beginRoot(JsonToken token) throws IOException {
        roots++;
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return noBundle();
        }
        levels.push(new Level(placeOfRoot(), bundles.incrementAndGet()));
        return null;
    }

    private String placeOfRoot() {
        if (placeOfNested != null) {
            return placeOfNested;
        }
        return roots == 1 ? BUNDLE : BUNDLE + "[" + roots + "]";
    }

    private BundledResource noBundle() {
        if (roots == 1) {
            throw new NotOfThisFormat(NO_BUNDLE);
        }
        return BundledResource.unreadable(placeOfRoot(), "There is something else than a Bundle.");
    }

    private @Nullable BundledResource take(JsonToken token, Level level) throws IOException {
        if (level.isInEntry) {
            return token == JsonToken.END_OBJECT ? endEntry(level) : takeOfEntry(level);
        }
        if (level.isInEntries) {
            level.entry++;
            level.isInEntries = token != JsonToken.END_ARRAY;
            level.isInEntry = token == JsonToken.START_OBJECT;
            if (!level.isInEntry) {
                parser.skipChildren();
            }
            return null;
        }
        return token == JsonToken.END_OBJECT ? endBundle(level) : takeOfBundle(level);
    }

    private @Nullable BundledResource takeOfBundle(Level level) throws IOException {
        var name = parser.currentName();
        var token = parser.nextToken();
        if (name.equals("entry") && token == JsonToken.START_ARRAY) {
            level.isInEntries = true;
            return null;
        }
        if (name.equals("resourceType") && token == JsonToken.VALUE_STRING) {
            level.type = parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    private @Nullable BundledResource endBundle(Level level) {
        levels.pop();
        return levels.isEmpty() && !level.type.equals(BUNDLE) ? noBundle() : null;
    }

    private @Nullable BundledResource takeOfEntry(Level level) throws IOException {
        var name = parser.currentName();
        var token = parser.nextToken();
        if (name.equals("resource") && token == JsonToken.START_OBJECT) {
            return takeResource(level);
        }
        if (name.equals("fullUrl") && token == JsonToken.VALUE_STRING) {
            level.fullUrl = parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    /** The address that the entry gives it may stand behind it. */
    private @Nullable BundledResource endEntry(Level level) {
        var resource = level.resource;
        var fullUrl = level.fullUrl;
        level.isInEntry = false;
        level.resource = null;
        level.fullUrl = "";
        return resource == null
                ? null
                : new BundledResource(
                        resource.place(),
                        resource.bundle(),
                        resource.type(),
                        resource.id(),
                        fullUrl,
                        resource.json(),
                        resource.problem());
    }

    /** A Bundle that says early that it is one may be of any length; any other resource is kept as it stands there. */
    private @Nullable BundledResource takeResource(Level level) throws IOException {
        text.beginPart(parser.currentTokenLocation().getCharOffset());
        var type = "";
        var id = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            if (type.equals(BUNDLE) && name.equals("entry")) {
                text.dropPart();
                var within = new Level(level.placeOfResource(), bundles.incrementAndGet());
                levels.push(within);
                within.type = type;
                return takeOfBundle(within);
            }
            var isText = parser.nextToken() == JsonToken.VALUE_STRING;
            if (isText && name.equals("resourceType")) {
                type = parser.getText();
            } else if (isText && name.equals("id")) {
                id = parser.getText();
            }
            parser.skipChildren();
        }
        var json = text.endPart(parser.currentLocation().getCharOffset());
        if (!type.equals(BUNDLE)) {
            level.resource = new BundledResource(level.placeOfResource(), level.bundle, type, id, "", json, "");
            return null;
        }
        if (json.isEmpty()) {
            return BundledResource.unreadable(
                    level.placeOfResource(), "A Bundle of that length has its resourceType before its entries.");
        }
        nested = new BundleWalk(new StringReader(json.get()), level.placeOfResource(), bundles);
        return null;
    }

    private BundledResource recover(JsonProcessingException noJson) throws IOException {
        var level = levels.peekLast();
        if (roots <= 1 && (level == null || !level.type.equals(BUNDLE)) && placeOfNested == null) {
            throw new NotOfThisFormat(NO_BUNDLE);
        }
        var broken = BundledResource.unreadable(placeOfBreak(), "The text isn't JSON any more from here on.");
        levels.clear();
        parser.close();
        var location = noJson.getLocation();
        var rest = text.nextLineWithBrace(location == null ? Long.MAX_VALUE : location.getCharOffset());
        isAtEnd = rest.isEmpty();
        if (rest.isPresent()) {
            text = new RecordingReader(rest.get(), LONGEST_RESOURCE);
            parser = JSON.createParser(text);
        }
        return broken;
    }

    private String placeOfBreak() {
        var level = levels.peek();
        if (level == null) {
            return placeOfRoot();
        }
        return level.isInEntries ? level.place + ".entry[" + Math.max(0, level.entry) + "]" : level.place;
    }
}
