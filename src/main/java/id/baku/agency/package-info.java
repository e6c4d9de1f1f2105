/** Agencies, their roles and officials, and the users, groups and rights that follow from them. */
package id.baku.agency;
