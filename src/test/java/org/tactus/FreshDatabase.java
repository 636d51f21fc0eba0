package org.tactus;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For tests that spoil what is on file, or look at all of it: tactus starts anew, with nothing on file, and nobody else uses it. */
public class FreshDatabase implements QuarkusTestProfile {}
