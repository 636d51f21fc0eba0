package org.tactus.web;

/** How much of a page is seen at once, in CSS pixels. */
public enum Size {
    WIDE(1280, 900),
    /** A wide window of which people see half, since everything is twice as large. */
    ZOOMED(640, 450),
    PHONE(360, 740);

    private final int width;
    private final int height;

    Size(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
