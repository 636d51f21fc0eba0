package org.tactus.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes passwords for those who set none. */
public final class Passwords {

    private static final int BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** 96 random bits that can be typed and pasted. */
    public static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
