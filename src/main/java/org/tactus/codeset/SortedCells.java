package org.tactus.codeset;

/**
 * Cells of equal width in ascending order, searched in the text where they stand: one object, however many there are.
 *
 * @param width of a cell, in characters
 */
record SortedCells(String text, int width) {

    /** The first cell that doesn't sort before the key; {@link #size} where all do. */
    int firstFrom(String key) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sortsBefore(middle, key)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether there is such a cell, and it begins so. */
    boolean beginsWith(int cell, String key) {
        return cell < size() && text.startsWith(key, cell * width);
    }

    char charAt(int cell, int place) {
        return text.charAt(cell * width + place);
    }

    /** The first characters of a cell. */
    String textOf(int cell, int characters) {
        return text.substring(cell * width, cell * width + characters);
    }

    int size() {
        return text.length() / width;
    }

    private boolean sortsBefore(int cell, String key) {
        for (int i = 0; i < key.length(); i++) {
            int difference = charAt(cell, i) - key.charAt(i);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }
}
