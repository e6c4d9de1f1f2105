/** The record of an agency: what was done in its administration and what was seen of personal data; only added to, and chained. */
@ApplicationModule(allowedDependencies = {"office.lock"})
package id.baku.office.record;

import org.springframework.modulith.ApplicationModule;
