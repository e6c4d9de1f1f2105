/** The settings of an agency as they are in force; officials and address are changed here, the rest in files. */
package id.baku.settings;
