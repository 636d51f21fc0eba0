package org.tactus.claimfile;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a file of claims from its beginning to its end, in memory that doesn't grow with it.
 *
 * <p>What can't be read is a claim with slips, or a place with slips where no claim can be made out, and doesn't stop the rest. The same
 * file gives the same claims in the same order whenever it is read: who goes on with it later counts them.
 */
public interface ClaimReader extends Closeable {

    /**
     * The next claim; empty behind the last.
     *
     * @throws NotOfThisFormat where the file is of another format: with its first claim, or not at all
     * @throws IOException where the file can't be had any more
     */
    Optional<StatedClaim> next() throws IOException;

    /**
     * Passes over claims.
     *
     * @param most no more than so many
     * @return how many
     * @throws NotOfThisFormat as {@link #next} does
     */
    default long skip(long most) throws IOException {
        long skipped = 0;
        while (skipped < most && next().isPresent()) {
            skipped++;
        }
        return skipped;
    }
}
