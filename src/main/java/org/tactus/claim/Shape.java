package org.tactus.claim;

/**
 * Compares a text with a sample, character by character: {@code A} stands for any capital letter, {@code 0} for any digit, {@code X}
 * for either, and whatever else for itself.
 */
final class Shape {

    private Shape() {}

    static boolean isOf(String sample, String text) {
        return text.length() == sample.length() && isOfBeginning(sample, text);
    }

    /** Whether the sample begins like that, or is like that. */
    static boolean isOfBeginning(String sample, String text) {
        if (text.length() > sample.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!fits(sample.charAt(i), text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(char sample, char character) {
        return switch (sample) {
            case 'A' -> isLetter(character);
            case '0' -> isDigit(character);
            case 'X' -> isLetter(character) || isDigit(character);
            default -> sample == character;
        };
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }
}
