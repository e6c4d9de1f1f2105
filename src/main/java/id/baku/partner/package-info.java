/** Partners of an agency (mitra): who they are, what they answered, and the cases of cooperation with them. */
package id.baku.partner;
