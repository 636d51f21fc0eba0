package org.tactus.x12;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.tactus.claimfile.Slip;

/** The slips of a file's claims, taken along with its segments: the claims are read once more beside them. */
final class ClaimSlips implements Closeable {

    private final ProfessionalClaims claims;
    private final Deque<Slip> read = new ArrayDeque<>();
    private boolean isAtEnd;

    ClaimSlips(FileSource file) throws IOException {
        this.claims = new ProfessionalClaims(file.open());
    }

    /** The next ones, as far as they are of segments up to that one. */
    List<Slip> upTo(long segment) throws IOException {
        var found = new ArrayList<Slip>();
        while (hasNext() && SlipPlace.of(read.getFirst()).segment() <= segment) {
            found.add(read.removeFirst());
        }
        return found;
    }

    private boolean hasNext() throws IOException {
        while (read.isEmpty() && !isAtEnd) {
            var claim = claims.next();
            isAtEnd = claim.isEmpty();
            claim.ifPresent(stated -> stated.slips().stream()
                    .sorted(Comparator.comparing(SlipPlace::of))
                    .forEach(read::add));
        }
        return !read.isEmpty();
    }

    @Override
    public void close() throws IOException {
        claims.close();
    }
}
