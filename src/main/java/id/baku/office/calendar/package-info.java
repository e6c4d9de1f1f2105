/** Working time of an agency: its calendar as a value to reckon with, and the tables it is kept in. */
@ApplicationModule(allowedDependencies = {"office.agency", "office.lock"})
package id.baku.office.calendar;

import org.springframework.modulith.ApplicationModule;
