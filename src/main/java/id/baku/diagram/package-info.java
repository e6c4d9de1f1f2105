/** The page of the analysts: what is deployed, from where, what differs, and running cases moved to a new version. */
package id.baku.diagram;
