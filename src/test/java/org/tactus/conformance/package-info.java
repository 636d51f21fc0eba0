/** Where each check of public conformance kits is tested. */
package org.tactus.conformance;
