/** Tests of the packaged application: a process of its own, started, asked over HTTP, stopped and killed. */
package org.tactus.packaged;
