/** Agencies, their roles and officials, and the users, groups and rights that follow from them. */
@ApplicationModule(allowedDependencies = {"office.start"})
package id.baku.office.agency;

import org.springframework.modulith.ApplicationModule;
