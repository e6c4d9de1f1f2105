/** Working time of an agency: its calendar as a value to reckon with, and the tables it is kept in. */
package id.baku.calendar;
