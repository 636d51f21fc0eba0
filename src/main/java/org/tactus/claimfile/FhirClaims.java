package org.tactus.claimfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.tactus.fhir.ClaimBundleReader;
import org.tactus.fhir.FhirJson;
import org.tactus.fhir.ReadClaim;
import org.tactus.fhir.ReferredPart;
import org.tactus.json.Violations;

/**
 * Claims in FHIR R4 Bundles of any type, as JSON: one Bundle, several after one another, or Bundles as entries of Bundles.
 *
 * <p>The file is read twice: what claims may refer to is laid aside first, since it may stand behind them; then the claims are read,
 * some hundred at a time, and what they refer to is found for all of them at once.
 *
 * @see <a href="https://hl7.org/fhir/R4/bundle.html">Bundle</a>
 */
public final class FhirClaims implements ClaimReader {

    private static final int MOST_ASIDE = 500;
    private static final int MOST_CLAIMS = 200;
    private static final int MOST_CHARACTERS = 2 * BundleWalk.LONGEST_RESOURCE;
    private static final int MOST_ADDRESSES = 500;
    private static final int DEEPEST = 100;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final char DELETE = '\u007f';

    /** From a claim to its order, from there to a role, from there to who has it; and one to spare. */
    private static final int MOST_STEPS = 4;

    private static final String CLAIM = "Claim";
    private static final String TOO_LONG = "has more than " + BundleWalk.LONGEST_RESOURCE + " characters";
    private static final String NO_R4 = "can't be read as FHIR R4";
    private static final Set<String> REFERRED_TO = Set.of(
            "Condition",
            "Coverage",
            "Location",
            "Organization",
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "ServiceRequest");
    private static final Pattern ADDRESS = Pattern.compile(".*/([A-Za-z]+/[^/]+)");
    private static final Pattern VERSION = Pattern.compile("/_history/.*");
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final Supplier<InputStream> file;
    private final Shelf shelf;
    private final Queue<StatedClaim> ready = new ArrayDeque<>();
    private @Nullable InputStream open;
    private @Nullable BundleWalk walk;
    private boolean isAside;
    private boolean isAtEnd;

    /** @param file that can be read more than once, from its beginning each time */
    public FhirClaims(Supplier<InputStream> file, Shelf shelf) {
        this.file = file;
        this.shelf = shelf;
    }

    @Override
    public Optional<StatedClaim> next() throws IOException {
        if (!isAside) {
            try (var first = file.get()) {
                layAside(new BundleWalk(Utf8.reader(first)));
            }
            isAside = true;
        }
        var claims = walk == null ? begin() : walk;
        while (ready.isEmpty() && !isAtEnd) {
            readOn(claims);
        }
        return Optional.ofNullable(ready.poll());
    }

    /** Without making sense of them, and so without what they refer to. */
    @Override
    public long skip(long most) throws IOException {
        var claims = walk == null ? begin() : walk;
        long skipped = 0;
        while (skipped < most && (ready.poll() != null || nextEntry(claims).isPresent())) {
            skipped++;
        }
        return skipped;
    }

    private BundleWalk begin() throws IOException {
        var bytes = file.get();
        open = bytes;
        var claims = new BundleWalk(Utf8.reader(bytes));
        walk = claims;
        return claims;
    }

    private void layAside(BundleWalk resources) throws IOException {
        var aside = new HashMap<String, String>();
        var length = 0;
        for (var next = resources.next(); next.isPresent(); next = resources.next()) {
            var resource = next.get();
            if (REFERRED_TO.contains(resource.type())) {
                var json = resource.json().orElse("");
                addresses(resource).forEach(address -> aside.putIfAbsent(key(resource.bundle(), address), json));
                length += json.length();
            }
            if (aside.size() >= MOST_ASIDE || length > MOST_CHARACTERS) {
                shelf.put(aside);
                aside.clear();
                length = 0;
            }
        }
        if (!aside.isEmpty()) {
            shelf.put(aside);
        }
    }

    private static List<String> addresses(BundledResource resource) {
        var addresses = new ArrayList<String>();
        if (!resource.fullUrl().isEmpty()) {
            addresses.add(resource.fullUrl());
            var address = ADDRESS.matcher(resource.fullUrl());
            if (address.matches()) {
                addresses.add(address.group(1));
            }
        }
        if (!resource.id().isEmpty()) {
            addresses.add(resource.type() + "/" + resource.id());
        }
        return addresses.stream().filter(FhirClaims::isAddress).toList();
    }

    /** Anything else leads nowhere; a shelf needn't be able to hold it. */
    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS
                && text.chars().allMatch(c -> c > ' ' && c != DELETE && !Character.isSurrogate((char) c));
    }

    private static String key(long bundle, String address) {
        return bundle + " " + VERSION.matcher(address).replaceFirst("");
    }

    /** What stands in the file: a Claim, or why there is none. */
    private record Entry(BundledResource resource, Optional<Claim> claim, String problem) {}

    private void readOn(BundleWalk resources) throws IOException {
        var entries = new ArrayList<Entry>();
        var length = 0;
        while (entries.size() < MOST_CLAIMS && length < MOST_CHARACTERS && !isAtEnd) {
            var next = nextEntry(resources);
            next.map(FhirClaims::entry).ifPresent(entries::add);
            length += next.flatMap(BundledResource::json).map(String::length).orElse(0);
        }
        var parts = partsOf(entries);
        entries.forEach(entry -> ready.add(stated(entry, parts)));
    }

    /** The next place where there is a Claim, or something that can't be read; empty behind the last. */
    private Optional<BundledResource> nextEntry(BundleWalk resources) throws IOException {
        var next = resources.next();
        while (next.isPresent()
                && !next.get().isUnreadable()
                && !next.get().type().equals(CLAIM)) {
            next = resources.next();
        }
        isAtEnd = next.isEmpty();
        return next;
    }

    private static Entry entry(BundledResource resource) {
        if (resource.isUnreadable()) {
            return new Entry(resource, Optional.empty(), resource.problem());
        }
        var read = resource.json().map(FhirClaims::read).orElse(ReferredPart.none(TOO_LONG));
        var claim = read.resource().filter(Claim.class::isInstance).map(Claim.class::cast);
        if (claim.isPresent() && ClaimBundleReader.addresses(claim.get()).size() > MOST_ADDRESSES) {
            return new Entry(
                    resource, Optional.empty(), "The Claim refers to more than " + MOST_ADDRESSES + " resources.");
        }
        return new Entry(resource, claim, "The Claim " + read.problem() + ".");
    }

    private static ReferredPart read(String json) {
        if (!Utf8.isWhole(json)) {
            return ReferredPart.none(Utf8.BROKEN);
        }
        try (var parser = STRICT.createParser(json)) {
            while (parser.nextToken() != null) {
                // to its end, for what is wrong with it as JSON
            }
            return ReferredPart.of(FhirJson.read(json));
        } catch (JsonProcessingException noJson) {
            return ReferredPart.none("has a field twice, or is nested deeper than " + DEEPEST);
        } catch (IOException | RuntimeException noFhir) {
            return ReferredPart.none(NO_R4);
        }
    }

    private Map<String, ReferredPart> partsOf(List<Entry> entries) {
        var parts = new HashMap<String, ReferredPart>();
        Set<String> wanted = new HashSet<>();
        for (var entry : entries) {
            entry.claim().ifPresent(claim -> wanted.addAll(keys(entry.resource().bundle(), claim)));
        }
        for (int step = 0; step < MOST_STEPS && !wanted.isEmpty(); step++) {
            var found = shelf.find(wanted);
            var next = new HashSet<String>();
            for (var key : wanted) {
                var part = part(found.get(key));
                parts.put(key, part);
                part.resource().ifPresent(resource -> next.addAll(keys(bundleOf(key), resource)));
            }
            next.removeAll(parts.keySet());
            wanted.clear();
            wanted.addAll(next);
        }
        return parts;
    }

    private static ReferredPart part(@Nullable String json) {
        if (json == null) {
            return ReferredPart.MISSING;
        }
        var part = json.isEmpty() ? ReferredPart.none(TOO_LONG) : read(json);
        return part.resource().isPresent() ? part : ReferredPart.none("refers to a resource that " + part.problem());
    }

    private static Collection<String> keys(long bundle, Resource resource) {
        return ClaimBundleReader.addresses(resource).stream()
                .filter(FhirClaims::isAddress)
                .map(address -> key(bundle, address))
                .toList();
    }

    private static long bundleOf(String key) {
        return Long.parseLong(key.substring(0, key.indexOf(' ')));
    }

    private static StatedClaim stated(Entry entry, Map<String, ReferredPart> parts) {
        var place = entry.resource().place();
        if (entry.claim().isEmpty()) {
            return StatedClaim.unreadable(place, new Slip(place, "", entry.problem()));
        }
        var read = ClaimBundleReader.read(
                entry.claim().get(),
                address -> parts.getOrDefault(key(entry.resource().bundle(), address), ReferredPart.MISSING));
        return stated(place, read);
    }

    private static StatedClaim stated(String place, ReadClaim read) {
        return new StatedClaim(
                place,
                Optional.ofNullable(new Violations()
                                .text("controlNumber", read.submission().controlNumber()))
                        .orElse(""),
                Optional.of(read.submission()),
                read.changes().stream()
                        .map(change -> new Normalization(change.element(), change.stated(), change.read()))
                        .toList(),
                read.slips().stream()
                        .map(slip -> new Slip(place, slip.field(), slip.message()))
                        .toList());
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
