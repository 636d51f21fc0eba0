package org.tactus.claimfile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Spoils a file as disks, networks, spreadsheets and people do. The same seed spoils the same file in the same way. */
final class Mutation {

    private static final int MOST_AT_ONCE = 4;
    private static final int LONGEST_CHUNK = 2_000;
    private static final int HUGE_FIELD = 10_000_000;
    private static final int HUGE_FIELDS_ARE_ONE_IN = 100;

    private static final String SIGNS = "\"\\{}[],:;*~\n\r\t\0 0-.eE$";

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    byte[] of(byte[] file) {
        var spoiled = file;
        var times = 1 + random.nextInt(MOST_AT_ONCE);
        for (int i = 0; i < times; i++) {
            spoiled = once(spoiled);
        }
        if (random.nextInt(HUGE_FIELDS_ARE_ONE_IN) == 0) {
            spoiled = inserted(spoiled, filled(HUGE_FIELD, (byte) 'x'));
        }
        return spoiled;
    }

    private byte[] once(byte[] file) {
        if (file.length == 0) {
            return noise();
        }
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 1 -> withoutChunk(file);
            case 2 -> inserted(file, chunk(file));
            case 3 -> repeated(file);
            case 4 -> withChunksSwapped(file);
            case 5 -> withBytesSwapped(file);
            case 6 -> withByteSet(file);
            case 7 -> inserted(file, nesting());
            case 8 -> recoded(file);
            default -> inserted(file, noise());
        };
    }

    private byte[] chunk(byte[] file) {
        var from = random.nextInt(file.length);
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + 1 + random.nextInt(LONGEST_CHUNK)));
    }

    private byte[] inserted(byte[] file, byte[] what) {
        var at = random.nextInt(file.length + 1);
        return joined(Arrays.copyOf(file, at), what, Arrays.copyOfRange(file, at, file.length));
    }

    private byte[] withoutChunk(byte[] file) {
        var from = random.nextInt(file.length);
        var to = Math.min(file.length, from + 1 + random.nextInt(LONGEST_CHUNK));
        return joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
    }

    private byte[] repeated(byte[] file) {
        var parts = new byte[1 + random.nextInt(5)][];
        Arrays.fill(parts, file);
        return file.length > HUGE_FIELD / 10 ? file : joined(parts);
    }

    private byte[] withChunksSwapped(byte[] file) {
        var one = random.nextInt(file.length);
        var other = random.nextInt(file.length);
        var first = Math.min(one, other);
        var last = Math.max(one, other);
        return joined(
                Arrays.copyOfRange(file, last, file.length),
                Arrays.copyOfRange(file, first, last),
                Arrays.copyOf(file, first));
    }

    private byte[] withBytesSwapped(byte[] file) {
        var swapped = file.clone();
        var one = random.nextInt(file.length);
        var other = random.nextInt(file.length);
        swapped[one] = file[other];
        swapped[other] = file[one];
        return swapped;
    }

    private byte[] withByteSet(byte[] file) {
        var set = file.clone();
        set[random.nextInt(file.length)] =
                random.nextBoolean() ? (byte) SIGNS.charAt(random.nextInt(SIGNS.length())) : (byte) random.nextInt(256);
        return set;
    }

    private byte[] nesting() {
        var opening = new String[] {
            "[", "{\"a\":", "{\"extension\":[", "{\"resource\":{\"resourceType\":\"Bundle\",\"entry\":["
        };
        return opening[random.nextInt(opening.length)]
                .repeat(1 + random.nextInt(5_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] recoded(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        return switch (random.nextInt(3)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16);
            case 1 -> text.getBytes(StandardCharsets.UTF_16LE);
            default -> text.replace('a', 'ä').getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private byte[] noise() {
        var noise = new byte[1 + random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] filled(int length, byte with) {
        var filled = new byte[length];
        Arrays.fill(filled, with);
        return filled;
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
