// Written by `cargo xtask languages` from components/views/src/texts/keys.rs: change it there.

/** A text for each of the numbers that the language tells apart, as `Intl.PluralRules` names them. `{n}` is the number. */
export interface SamplanPlural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Words of yours in the place of ours, by key. Plain text; `{name}` in it stands for a value. What you leave out stays as it is. */
export interface SamplanTexts {
  /** I den här planen */
  readonly plan_sections?: string;
  /** Uppgifter kan saknas här. */
  readonly missing_here?: string;
  /** Giltighet */
  readonly agreement_valid?: string;
  /** tills vidare */
  readonly agreement_until_further?: string;
  /** Överens om detta */
  readonly agreement_agreed_by?: string;
  /** Inte undertecknad än */
  readonly agreement_unsigned?: string;
  /** Du ansvarar för */
  readonly agreement_mine?: string;
  /** {name} ansvarar för */
  readonly agreement_of?: string;
  /** Fortsatt planering */
  readonly agreement_continued?: string;
  /** Det här händer */
  readonly timeline_heading?: string;
  /** Planer */
  readonly plans_heading?: string;
  /** Planer för {name} */
  readonly plans_heading_of?: string;
  /** Plan */
  readonly plan_heading?: string;
  /** Du ser {names} planer */
  readonly viewing_relative?: string;
  /**  som {relationship} */
  readonly viewing_as?: string;
  /** Du ser planer för {name} som personal */
  readonly viewing_staff?: string;
  /** Skyddade personuppgifter: adress och kontaktvägar visas inte */
  readonly protected?: string;
  /** {name}s */
  readonly genitive?: string;
  /** {name} */
  readonly genitive_hissing?: string;
  /** {weekday} {day} {month} {year}, vecka {week} */
  readonly today_line?: string;
  /** Näst på tur */
  readonly next_heading?: string;
  /** Inget är bokat just nu. */
  readonly next_none?: string;
  /** Att göra */
  readonly todo_heading?: string;
  /** Pågår */
  readonly ongoing_heading?: string;
  /** Utan bestämd tid */
  readonly undated_heading?: string;
  /** Visa tidigare */
  readonly earlier_show?: string;
  /** Visa fler */
  readonly more_show?: string;
  /** Visa */
  readonly list_show?: string;
  /** I dag, {date} */
  readonly section_today?: string;
  /** I morgon, {date} */
  readonly section_tomorrow?: string;
  /** I går, {date} */
  readonly section_yesterday?: string;
  /** Denna vecka */
  readonly section_this_week?: string;
  /** {month} */
  readonly section_month?: string;
  /** Tidigare i {month} */
  readonly section_earlier?: string;
  /** Nu, {clock} */
  readonly now_line?: string;
  /** Visa som */
  readonly view_as?: string;
  /** Tabell */
  readonly view_table?: string;
  /** Tidslinje */
  readonly view_timeline?: string;
  /** Från i dag */
  readonly lines_from_today?: string;
  /** Vad */
  readonly lines_what?: string;
  /** Status */
  readonly lines_status?: string;
  /** Åtagande */
  readonly lines_commitment?: string;
  /** Försenat */
  readonly lines_overdue?: string;
  /** Året i en bild */
  readonly strip_heading?: string;
  /** Så mycket tid visas */
  readonly strip_scale?: string;
  /** Månad */
  readonly strip_month?: string;
  /** Kvartal */
  readonly strip_quarter?: string;
  /** År */
  readonly strip_year?: string;
  /** Bakåt till {period} */
  readonly strip_back?: string;
  /** Framåt till {period} */
  readonly strip_forward?: string;
  /** nästa {date} */
  readonly strip_next?: string;
  /** har varit */
  readonly strip_past?: string;
  /** kommer */
  readonly strip_coming?: string;
  /** blev eller blir inte av */
  readonly strip_off?: string;
  /** flera nära varandra */
  readonly strip_several?: string;
  /** någon gång under tiden */
  readonly strip_span?: string;
  /** Var */
  readonly where_label?: string;
  /** Hos */
  readonly with_label?: string;
  /** Hur */
  readonly how_label?: string;
  /** Förbered */
  readonly prepare_label?: string;
  /** Efteråt */
  readonly after_label?: string;
  /** Gjort */
  readonly outcome_label?: string;
  /** Samordnas */
  readonly coordination_label?: string;
  /** Om */
  readonly about_label?: string;
  /** Enhet */
  readonly unit_label?: string;
  /** Plan */
  readonly plan_label?: string;
  /** Flyttad från {when} */
  readonly moved_from?: string;
  /** Mer */
  readonly more?: string;
  /** Ring {number} */
  readonly call?: string;
  /** Öppna videomötet */
  readonly open_video?: string;
  /** Avboka */
  readonly cancel_booking?: string;
  /** Boka om */
  readonly rebook?: string;
  /** Flyttad till {when} */
  readonly moved_to?: string;
  /** om {title} */
  readonly more_about?: string;
  /** Under dagen */
  readonly all_day?: string;
  /** Ingen tid */
  readonly no_time?: string;
  /** Efter­middag */
  readonly part_afternoon_short?: string;
  /** Näst på tur för {name} */
  readonly next_heading_of?: string;
  /** Visa */
  readonly show_item?: string;
  /** Öppna planen */
  readonly open_plan?: string;
  /** Stäng */
  readonly close?: string;
  /** Två saker samtidigt. */
  readonly clash_two?: string;
  /** Hembesök när {name} är borta. */
  readonly clash_away?: string;
  /** Hembesök när du är borta. */
  readonly clash_away_own?: string;
  /** {one} krockar med {other}. */
  readonly clash_said?: string;
  /** Hör av dig till någon av dem. */
  readonly clash_ask?: string;
  /** Samma dag på samma ställe. */
  readonly trip_same_place?: string;
  /** Samma dag, samordnat. */
  readonly trip_coordinated?: string;
  /** Ändrat sedan {date} */
  readonly changes_since?: string;
  /** Ändrat sedan sist */
  readonly changes_since_last?: string;
  /** Inget har ändrats. */
  readonly changes_none?: string;
  /** Visa alla ({n}) */
  readonly changes_all?: string;
  /** {way}: {what} */
  readonly changes_said?: string;
  /** {what}, från {from} */
  readonly changes_moved?: string;
  /** Ny plan */
  readonly changed_plan_new?: string;
  /** Återkallad plan */
  readonly changed_plan_cancelled?: string;
  /** Uppdaterad plan */
  readonly changed_plan?: string;
  /** Ersatt plan */
  readonly changed_plan_replaced?: string;
  /** Avslutad plan */
  readonly changed_plan_ended?: string;
  /** Borttagen plan */
  readonly changed_plan_removed?: string;
  /** Ändrat mål */
  readonly changed_goal?: string;
  /** Ändrat läkemedel */
  readonly changed_medication?: string;
  /** Ändrad gräns */
  readonly changed_limit?: string;
  /** Ändrad kontakt */
  readonly changed_contact?: string;
  /** Ändrat åtagande */
  readonly changed_commitment?: string;
  /** Ändrat råd om när man ska höra av sig */
  readonly changed_deviation?: string;
  /** Ny tid */
  readonly changed_booked?: string;
  /** Utfört */
  readonly changed_performed?: string;
  /** Mer hos oss */
  readonly links_heading?: string;
  /** Bokade tider */
  readonly link_bookings?: string;
  /** Journalen */
  readonly link_record?: string;
  /** Stöd och behandling */
  readonly link_treatment?: string;
  /** Kontaktuppgifter */
  readonly link_contact_details?: string;
  /** Ombud */
  readonly link_proxy?: string;
  /** Samtycke */
  readonly link_consent?: string;
  /** kl. {clock} */
  readonly at_clock?: string;
  /** kl. {start}–{end} */
  readonly clock_span?: string;
  /** vecka {week} */
  readonly week?: string;
  /** våren {year} */
  readonly season_spring?: string;
  /** sommaren {year} */
  readonly season_summer?: string;
  /** hösten {year} */
  readonly season_autumn?: string;
  /** vintern {year} */
  readonly season_winter?: string;
  /** inom {n} dagar, senast {date} */
  readonly within_days?: string;
  /** efter {event} */
  readonly after_event?: string;
  /** ingen tid bestämd */
  readonly undecided?: string;
  /** ej bokad */
  readonly not_booked?: string;
  /** till {date} */
  readonly until_date?: string;
  /** från {date} */
  readonly from_date?: string;
  /** {start} till {end} */
  readonly date_to_date?: string;
  /** morgon */
  readonly part_morning?: string;
  /** förmiddag */
  readonly part_forenoon?: string;
  /** eftermiddag */
  readonly part_afternoon?: string;
  /** kväll */
  readonly part_evening?: string;
  /** natt */
  readonly part_night?: string;
  /** i dag */
  readonly relative_today?: string;
  /** i morgon */
  readonly relative_tomorrow?: string;
  /** i går */
  readonly relative_yesterday?: string;
  /** om {n} dagar */
  readonly relative_in_days?: string;
  /** för {n} dagar sedan */
  readonly relative_days_ago?: string;
  /** , */
  readonly decimal_point?: string;
  /** . */
  readonly clock_sign?: string;
  /** Senast {date} */
  readonly due_by?: string;
  /** I dag */
  readonly due_today?: string;
  /** Skulle ha gjorts {date} */
  readonly due_overdue?: string;
  /** Återkommande */
  readonly due_repeated?: string;
  /** Varje dag */
  readonly repeat_daily?: string;
  /** Var {n}:e dag */
  readonly repeat_every_days?: string;
  /** Varje vecka */
  readonly repeat_weekly?: string;
  /** Var {n}:e vecka */
  readonly repeat_every_weeks?: string;
  /** Varje månad */
  readonly repeat_monthly?: string;
  /** Var {n}:e månad */
  readonly repeat_every_months?: string;
  /** kl. {times} */
  readonly repeat_at?: string;
  /** Planerad */
  readonly status_planned?: string;
  /** Kallelse */
  readonly status_invited?: string;
  /** Bokad */
  readonly status_booked?: string;
  /** Pågår */
  readonly status_in_progress?: string;
  /** Utförd */
  readonly status_performed?: string;
  /** Avböjd */
  readonly status_declined?: string;
  /** Inställd */
  readonly status_cancelled?: string;
  /** Flyttad */
  readonly status_moved?: string;
  /** Uteblev */
  readonly status_missed?: string;
  /** Vilande */
  readonly status_on_hold?: string;
  /** Okänd status */
  readonly status_unknown?: string;
  /** Inte rapporterad */
  readonly status_not_reported?: string;
  /** Besök */
  readonly mode_visit?: string;
  /** Hembesök */
  readonly mode_home_visit?: string;
  /** Videomöte */
  readonly mode_video?: string;
  /** Telefonsamtal */
  readonly mode_phone?: string;
  /** Chatt */
  readonly mode_chat?: string;
  /** Grupp */
  readonly mode_group?: string;
  /** Provtagning */
  readonly mode_sampling?: string;
  /** Meddelande */
  readonly mode_message?: string;
  /** Inläggning */
  readonly mode_admission?: string;
  /** Jag */
  readonly party_me?: string;
  /** Patienten */
  readonly party_patient?: string;
  /** Vården */
  readonly party_care?: string;
  /** Kommunen */
  readonly party_municipality?: string;
  /** Närstående */
  readonly party_relative?: string;
  /** Ansvar ej angivet */
  readonly party_unknown?: string;
  /** Att göra */
  readonly commitment_open?: string;
  /** Pågår */
  readonly commitment_in_progress?: string;
  /** Klart */
  readonly commitment_done?: string;
  /** Avböjt */
  readonly commitment_declined?: string;
  /** Gäller inte längre */
  readonly commitment_cancelled?: string;
  /** Förslag */
  readonly goal_proposed?: string;
  /** Pågår */
  readonly goal_active?: string;
  /** Vilar */
  readonly goal_on_hold?: string;
  /** Uppnått */
  readonly goal_achieved?: string;
  /** Inte uppnått */
  readonly goal_not_achieved?: string;
  /** Avslutat */
  readonly goal_cancelled?: string;
  /** Går åt rätt håll */
  readonly progress_improving?: string;
  /** Oförändrat */
  readonly progress_no_change?: string;
  /** Går åt fel håll */
  readonly progress_worsening?: string;
  /** Hålls */
  readonly progress_sustaining?: string;
  /** {reached} av {total} delmål uppnådda */
  readonly goal_tally?: string;
  /** Med egna ord */
  readonly own_words?: string;
  /** Gäller nu */
  readonly group_current?: string;
  /** Kommande */
  readonly group_coming?: string;
  /** Tidigare */
  readonly group_earlier?: string;
  /** Dokumenterad överenskommelse */
  readonly kind_agreement?: string;
  /** Samordnad individuell plan */
  readonly kind_coordinated?: string;
  /** Vårdplan */
  readonly kind_care_plan?: string;
  /** Genomförandeplan */
  readonly kind_implementation?: string;
  /** Rehabiliteringsplan */
  readonly kind_rehabilitation?: string;
  /** Egenvårdsplan */
  readonly kind_self_care?: string;
  /** Läkemedelsplan */
  readonly kind_medication?: string;
  /** Utskrivningsplan */
  readonly kind_discharge?: string;
  /** Hemsjukvård */
  readonly kind_home_nursing?: string;
  /** Hemrehabilitering */
  readonly kind_home_rehabilitation?: string;
  /** Utanför planerna */
  readonly kind_outside_plans?: string;
  /** Plan */
  readonly kind_other?: string;
  /** Gäller nu */
  readonly standing_current?: string;
  /** Gäller nu, till {date} */
  readonly standing_current_until?: string;
  /** Giltighet ej angiven */
  readonly standing_unstated?: string;
  /** Vilar */
  readonly standing_on_hold?: string;
  /** Gäller från {date} */
  readonly standing_coming?: string;
  /** Utkast, gäller inte än */
  readonly standing_draft?: string;
  /** Ersatt, gäller inte längre */
  readonly standing_replaced?: string;
  /** Avslutad */
  readonly standing_ended?: string;
  /** Avslutad {date} */
  readonly standing_ended_at?: string;
  /** Återkallad, gäller inte */
  readonly standing_revoked?: string;
  /** Nästa steg */
  readonly next_step_label?: string;
  /** Ansvarig */
  readonly responsible_label?: string;
  /** Gäller */
  readonly valid_label?: string;
  /** Uppdaterad */
  readonly updated_label?: string;
  /** Innehåll */
  readonly contents_label?: string;
  /** Källa */
  readonly source_label?: string;
  /** Uppdaterad {date} */
  readonly updated_at?: string;
  /** Endast dokument */
  readonly contents_documents_only?: string;
  /** Finns i två system */
  readonly two_systems?: string;
  /** Finns i {n} system */
  readonly several_systems?: string;
  /** råd om när man ska höra av sig */
  readonly contents_deviations?: string;
  /** Endast uppgifter om planen */
  readonly contents_header_only?: string;
  /** {reached} av {total} mål */
  readonly goals_tally?: string;
  /** Saknar fast kontakt */
  readonly flag_no_fixed_contact?: string;
  /** Löper ut inom 30 dagar */
  readonly flag_ends_soon?: string;
  /** Ingen nästa åtgärd */
  readonly flag_no_next_step?: string;
  /** Ej uppdaterad på ett år */
  readonly flag_not_updated?: string;
  /** Kontakt */
  readonly contact_label?: string;
  /** {reached} av {total} uppnådda */
  readonly goals_reached?: string;
  /** Öppna {title} */
  readonly open_document?: string;
  /** {n} MB */
  readonly bytes_mega?: string;
  /** Visas här. */
  readonly twins_shown?: string;
  /** Öppna planen från {source} */
  readonly twin_open?: string;
  /** Har också planen, enligt {source}. */
  readonly twins_elsewhere?: string;
  /** Sammanförda: samma identitet i {sources}. */
  readonly twins_identity?: string;
  /** Sammanförda: samma titel och giltighet i {sources}, och den ena anger att den andra har planen. */
  readonly twins_said?: string;
  /** Sammanförda: samma titel, giltighet och enhet i {sources}. */
  readonly twins_words?: string;
  /** Systemen säger olika om när planen gäller. Fråga den som är ansvarig. */
  readonly twins_disputed?: string;
  /** Sortera efter */
  readonly order_label?: string;
  /** Senast uppdaterad */
  readonly order_updated?: string;
  /** Titel */
  readonly order_title?: string;
  /** Gruppera efter */
  readonly shelves_label?: string;
  /** Ingen gruppering */
  readonly shelves_none?: string;
  /** Typ av plan */
  readonly shelves_kind?: string;
  /** Ansvarig enhet */
  readonly shelves_unit?: string;
  /** Annan typ av plan */
  readonly unknown_kind?: string;
  /** Utan angiven enhet */
  readonly unknown_unit?: string;
  /** Utan angivet område */
  readonly unknown_area?: string;
  /** Utan angiven källa */
  readonly unknown_source?: string;
  /** Kort */
  readonly view_cards?: string;
  /** Att se till */
  readonly plans_flags?: string;
  /** Välj en plan för att se den här. */
  readonly plan_none?: string;
  /** Den här planen är ersatt och gäller inte längre. Planen som gäller nu kan inte visas här. */
  readonly replaced_unseen?: string;
  /** Den här planen gäller inte längre. Den är ersatt av {title}. */
  readonly replaced_banner?: string;
  /** Öppna planen som gäller */
  readonly replaced_open?: string;
  /** Visa den gamla planen */
  readonly replaced_show?: string;
  /** Den här planen gäller inte längre. */
  readonly ended_banner?: string;
  /** Nästa steg */
  readonly next_step_heading?: string;
  /** Vem gör vad */
  readonly who_heading?: string;
  /** När ska jag höra av mig? */
  readonly act_heading?: string;
  /** Mål */
  readonly goals_heading?: string;
  /** Tider och aktiviteter */
  readonly coming_heading?: string;
  /** Det som har varit */
  readonly past_heading?: string;
  /** Kontakter */
  readonly contacts_heading?: string;
  /** Fasta kontakter */
  readonly fixed_contacts_heading?: string;
  /** Mätvärden */
  readonly measured_heading?: string;
  /** Läkemedel */
  readonly medications_heading?: string;
  /** Hjälpmedel */
  readonly aids_heading?: string;
  /** Råd om egenvård */
  readonly advice_heading?: string;
  /** Vad du kan vänta dig */
  readonly expectations_heading?: string;
  /** Rättigheter */
  readonly rights_heading?: string;
  /** Det här är viktigt för mig */
  readonly story_heading?: string;
  /** Dokument */
  readonly documents_heading?: string;
  /** Ändringar */
  readonly changes_heading?: string;
  /** Om planen */
  readonly about_heading?: string;
  /** Överenskommelse */
  readonly agreement_heading?: string;
  /** Du kan kontakta vården via */
  readonly agreement_reach?: string;
  /** Sammanhållen plan */
  readonly agreement_coordination?: string;
  /** Skriven av */
  readonly author_label?: string;
  /** Signerad av */
  readonly signed_label?: string;
  /** Skapad */
  readonly created_label?: string;
  /** HSA-id */
  readonly unit_id_label?: string;
  /** Intern anteckning */
  readonly internal_note_label?: string;
  /** Kod */
  readonly code_label?: string;
  /** Nedskrivet av {name} */
  readonly story_written_by?: string;
  /** Ersätter {title} */
  readonly replaces?: string;
  /** Ersätter planen från {date} */
  readonly replaces_from?: string;
  /** Genast */
  readonly severity_immediate?: string;
  /** Samma dag */
  readonly severity_same_day?: string;
  /** Inom några dagar */
  readonly severity_soon?: string;
  /** Som planerat */
  readonly severity_as_planned?: string;
  /** Ingen svarar? */
  readonly no_answer?: string;
  /** Fast vårdkontakt */
  readonly fixed_care_contact?: string;
  /** Fast läkarkontakt */
  readonly fixed_physician?: string;
  /** Fast omsorgskontakt */
  readonly fixed_home_care_contact?: string;
  /** Fast vårdkontakt, samordnar */
  readonly fixed_coordinator?: string;
  /** Öppet dygnet runt */
  readonly open_always?: string;
  /** Öppet till {when} */
  readonly open_until?: string;
  /** Stängt, öppnar {when} */
  readonly closed_until?: string;
  /** alla dagar */
  readonly hours_every_day?: string;
  /** Svarar */
  readonly hours_label?: string;
  /** {first}–{last} */
  readonly weekdays_short_to?: string;
  /** din */
  readonly whose_own_one?: string;
  /** dina */
  readonly whose_own_several?: string;
  /** patientens */
  readonly whose_patient?: string;
  /** {title} är över {whose} gräns */
  readonly beyond_above?: string;
  /** {title} är under {whose} gräns */
  readonly beyond_below?: string;
  /** Inom {whose} gränser, {low} till {high} */
  readonly against_within?: string;
  /** Över {whose} gräns {high} */
  readonly against_above?: string;
  /** Under {whose} gräns {low} */
  readonly against_below?: string;
  /** Inom {whose} gräns, högst {high} */
  readonly against_within_only_high?: string;
  /** Inom {whose} gräns, minst {low} */
  readonly against_within_only_low?: string;
  /** {value} {unit} */
  readonly last_value?: string;
  /** Senast {when} */
  readonly last_when?: string;
  /** Mätt av {name} */
  readonly last_by?: string;
  /** Inget värde än. */
  readonly no_value?: string;
  /** Inget nytt värde har kommit sedan dess. Nästa väntades {day}. */
  readonly value_missed?: string;
  /** Gör så här */
  readonly asks_label?: string;
  /** Upp {n} {unit} {since}, från {from}. */
  readonly trend_up?: string;
  /** Ner {n} {unit} {since}, från {from}. */
  readonly trend_down?: string;
  /** Oförändrat {since}. */
  readonly trend_same?: string;
  /** sedan kl. {clock} */
  readonly trend_since_clock?: string;
  /** sedan {day} */
  readonly trend_since_day?: string;
  /** Gör så här om värdet är: */
  readonly limits_label?: string;
  /** Över {above} {unit} */
  readonly limit_above?: string;
  /** Under {below} {unit} */
  readonly limit_below?: string;
  /** Mellan {above} och {below} {unit} */
  readonly limit_between?: string;
  /** Under {below} eller över {above} {unit} */
  readonly limit_outside?: string;
  /** {title}, {n} mätningar från {start} till {end}. */
  readonly chart_label?: string;
  /** {title}: lägst {low}, högst {high} {unit}. */
  readonly chart_range?: string;
  /** Alla värden finns i tabellen under bilden. */
  readonly chart_in_table?: string;
  /** Det tonade fältet är inom {whose} gränser. */
  readonly chart_band?: string;
  /** Bilden visar {drawn} av {total} mätningar: de högsta och de lägsta. Alla finns i tabellen. */
  readonly chart_thinned?: string;
  /** Föregående mätning */
  readonly step_back?: string;
  /** Nästa mätning */
  readonly step_on?: string;
  /** Visa som tabell */
  readonly table_show?: string;
  /** Tid */
  readonly table_time?: string;
  /** Värde */
  readonly table_value?: string;
  /** Mätt av */
  readonly table_by?: string;
  /** Kommentar */
  readonly table_note?: string;
  /** över gränsen */
  readonly table_above?: string;
  /** under gränsen */
  readonly table_below?: string;
  /** Tas */
  readonly medication_active?: string;
  /** Vid behov */
  readonly medication_as_needed?: string;
  /** Börjar senare */
  readonly medication_planned?: string;
  /** Pausat */
  readonly medication_on_hold?: string;
  /** Avslutat */
  readonly medication_stopped?: string;
  /** Så tas det */
  readonly medication_dosage?: string;
  /** För */
  readonly medication_reason?: string;
  /** Till */
  readonly medication_until?: string;
  /** Från */
  readonly medication_from?: string;
  /** Ändrat */
  readonly medication_change?: string;
  /** Nytt */
  readonly change_added?: string;
  /** Ändrat */
  readonly change_changed?: string;
  /** Flyttat */
  readonly change_moved?: string;
  /** Inställt */
  readonly change_cancelled?: string;
  /** Borttaget */
  readonly change_removed?: string;
  /** Samtycke finns */
  readonly consent_given?: string;
  /** Samtycker inte */
  readonly consent_refused?: string;
  /** Samtycket är återtaget */
  readonly consent_withdrawn?: string;
  /** Inte tillfrågad än */
  readonly consent_not_asked?: string;
  /** Telefon */
  readonly telecom_phone?: string;
  /** Sms */
  readonly telecom_sms?: string;
  /** E-post */
  readonly telecom_email?: string;
  /** Skicka meddelande */
  readonly telecom_message?: string;
  /** Chatta */
  readonly telecom_chat?: string;
  /** Videomöte */
  readonly telecom_video?: string;
  /** Webbplats */
  readonly telecom_web?: string;
  /** Uppnådda och avslutade mål */
  readonly goals_closed?: string;
  /** Nås när */
  readonly goal_target_label?: string;
  /** Senaste värde */
  readonly goal_last_label?: string;
  /** Klart senast */
  readonly goal_due_label?: string;
  /** Följs upp */
  readonly goal_follow_up_label?: string;
  /** Vem gör vad */
  readonly goal_serving_label?: string;
  /** Tas regelbundet */
  readonly medicines_regular?: string;
  /** Tas vid behov */
  readonly medicines_as_needed?: string;
  /** Planerade ändringar */
  readonly medicines_planned?: string;
  /** Pausade */
  readonly medicines_on_hold?: string;
  /** Avslutade läkemedel */
  readonly medicines_ended?: string;
  /** Till och med {when} */
  readonly medicine_course?: string;
  /** Slutdatum {when} har passerat */
  readonly medicine_passed?: string;
  /** Fråga vården om det ska fortsätta. */
  readonly medicine_ask?: string;
  /** Dag inte bestämd */
  readonly medicine_no_day?: string;
  /** Bra att veta */
  readonly aid_note?: string;
  /** Från */
  readonly aid_from?: string;
  /** Sedan */
  readonly aid_since?: string;
  /** Kommer */
  readonly aid_coming?: string;
  /** Följs upp */
  readonly aid_follow_up?: string;
  /** Lämnas tillbaka */
  readonly aid_give_back?: string;
  /** Från {source} */
  readonly document_from?: string;
  /** filtyp ej angiven */
  readonly document_no_kind?: string;
  /** storlek ej angiven */
  readonly document_no_size?: string;
  /** Filtyp och storlek ej angivna */
  readonly document_no_facts?: string;
  /** Bild */
  readonly document_image?: string;
  /** Webbsida */
  readonly document_page?: string;
  /** Text */
  readonly document_text?: string;
  /** Annan filtyp */
  readonly document_other?: string;
  /** Skrivet av dig */
  readonly story_written_by_you?: string;
  /** Skrivet av {name} */
  readonly story_written_own?: string;
  /** Avböjt */
  readonly declined_label?: string;
  /** Ny */
  readonly mark_new?: string;
  /** Ändrad */
  readonly mark_changed?: string;
  /**  sedan sist */
  readonly mark_since?: string;
  /** {now}, var {before} */
  readonly fact_was?: string;
  /** Tidigare: {before} */
  readonly fact_before?: string;
  /** Står inte längre. Tidigare: {before} */
  readonly fact_gone?: string;
  /** Namn */
  readonly fact_name?: string;
  /** Tecken */
  readonly fact_sign?: string;
  /** Klart senast */
  readonly fact_due?: string;
  /** Hur ofta */
  readonly fact_repeat?: string;
  /** Att nå */
  readonly fact_target?: string;
  /** Följs upp */
  readonly fact_follow_up?: string;
  /** Hur bråttom */
  readonly fact_severity?: string;
  /** Värde */
  readonly fact_bounds?: string;
  /** Om ingen svarar, ring */
  readonly fact_next_call?: string;
  /** Gränser */
  readonly fact_limits?: string;
  /** Om värdet är utanför */
  readonly fact_asks?: string;
  /** Roll */
  readonly fact_role?: string;
  /** Nås på */
  readonly fact_reach?: string;
  /** Bra att veta */
  readonly fact_note?: string;
  /** över {n} */
  readonly limits_over?: string;
  /** under {n} */
  readonly limits_under?: string;
  /** När något avviker */
  readonly thing_deviation?: string;
  /** Historik och tidigare versioner */
  readonly history_heading?: string;
  /** gällde {period} */
  readonly history_held?: string;
  /** gäller {period} */
  readonly history_holds?: string;
  /** Den här planen ersätts av {title} den {date}. */
  readonly history_heir?: string;
  /** Öppna den gamla planen */
  readonly history_open?: string;
  /** Öppna den nya planen */
  readonly history_open_heir?: string;
  /** Vad har ändrats från den gamla planen? */
  readonly history_changed?: string;
  /** Vad har ändrats från den versionen? */
  readonly history_changed_version?: string;
  /** Version {label} */
  readonly version_label?: string;
  /** Det som skiljer */
  readonly differs_heading?: string;
  /** Tidigare */
  readonly differs_before?: string;
  /** Nu */
  readonly differs_now?: string;
  /** Stod inte i planen. */
  readonly differs_absent?: string;
  /** Står inte längre i planen. */
  readonly differs_gone?: string;
  /** Gäller inte längre */
  readonly no_longer?: string;
  /** Gällde */
  readonly held_label?: string;
  /** Ersatt av */
  readonly replaced_by_label?: string;
  /** När ska vi höra av oss? */
  readonly act_heading_relative?: string;
  /** Vid avvikelse */
  readonly act_heading_staff?: string;
  /** Det här är viktigt för {name} */
  readonly story_heading_of?: string;
  /** Patientberättelse */
  readonly story_heading_staff?: string;
  /** Vad {name} kan vänta sig */
  readonly expectations_heading_of?: string;
  /** {name} kan kontakta vården via */
  readonly agreement_reach_of?: string;
  /** Det här har {name} samtyckt till */
  readonly consents_heading_of?: string;
  /** dessförinnan {value} {unit}, {when} */
  readonly sbar_before?: string;
  /** Uppgifternas ursprung */
  readonly origin_heading?: string;
  /** Ursprung */
  readonly origin_label?: string;
  /** Alla */
  readonly origin_all?: string;
  /** Övriga */
  readonly origin_others?: string;
  /** registrerad {date} */
  readonly origin_recorded?: string;
  /** id {id} */
  readonly origin_id?: string;
  /** Filter */
  readonly filter_button?: string;
  /** Sök */
  readonly filter_search?: string;
  /** Sök bland planerna */
  readonly filter_search_plans?: string;
  /** Vem ansvarar */
  readonly filter_who?: string;
  /** Område */
  readonly filter_area?: string;
  /** Rensa alla filter */
  readonly filter_clear?: string;
  /** Ta bort filtret {name} */
  readonly filter_remove?: string;
  /** Inget stämmer med filtret. */
  readonly filter_none?: string;
  /** Sök i planen */
  readonly filter_search_plan?: string;
  /** Vad */
  readonly filter_section?: string;
  /** När */
  readonly filter_when?: string;
  /** Hur långt det har kommit */
  readonly filter_status?: string;
  /** Typ av plan */
  readonly filter_kind?: string;
  /** Annan plan */
  readonly filter_kind_other?: string;
  /** Från och med */
  readonly filter_from?: string;
  /** Till och med */
  readonly filter_to?: string;
  /** Valda filter */
  readonly filter_chosen?: string;
  /** Visa {result} */
  readonly filter_show?: string;
  /** Det jag ska göra */
  readonly filter_mine?: string;
  /** Det {name} ska göra */
  readonly filter_mine_of?: string;
  /** I dag */
  readonly near_today?: string;
  /** Denna vecka */
  readonly near_week?: string;
  /** Denna månad */
  readonly near_month?: string;
  /** Närmaste 30 dagarna */
  readonly near_thirty_days?: string;
  /** Kommande */
  readonly near_coming?: string;
  /** Tidigare */
  readonly near_earlier?: string;
  /** Planerat */
  readonly status_group_planned?: string;
  /** Bokat */
  readonly status_group_booked?: string;
  /** Pågår */
  readonly status_group_ongoing?: string;
  /** Klart */
  readonly status_group_performed?: string;
  /** Blev inte av */
  readonly status_group_cancelled?: string;
  /** Patientberättelse & kunskapsdelning */
  readonly area_story?: string;
  /** Undersökning & behandling */
  readonly area_treatment?: string;
  /** Egenvård */
  readonly area_self_care?: string;
  /** Patientdata & mätvärden */
  readonly area_measurements?: string;
  /** Mål & överenskommelse */
  readonly area_goals?: string;
  /** Överblick & koordinering */
  readonly area_coordination?: string;
  /** Kontakt & dialog */
  readonly area_contact?: string;
  /** Läkemedel */
  readonly area_medication?: string;
  /** Uppgifter kan saknas. */
  readonly missing_title?: string;
  /** {source} svarar inte just nu. */
  readonly missing_unreachable?: string;
  /** {source} har inte svarat sedan {when}. */
  readonly missing_unreachable_since?: string;
  /** {source} visas inte, eftersom samtycke saknas. */
  readonly missing_not_consented?: string;
  /** {source} visas inte, eftersom du inte har samtyckt till det. */
  readonly missing_not_consented_own?: string;
  /** En del uppgifter visas inte, eftersom samtycke saknas. */
  readonly missing_not_consented_some?: string;
  /** En del uppgifter visas inte. */
  readonly missing_blocked?: string;
  /** Övriga uppgifter är hämtade {when}. */
  readonly missing_rest?: string;
  /** Visar uppgifter hämtade {when}. */
  readonly stale?: string;
  /** Hämtar planer … */
  readonly loading?: string;
  /** Det tar längre tid än vanligt. */
  readonly loading_slow?: string;
  /** Planerna kunde inte visas. */
  readonly error_title?: string;
  /** Försök igen om en stund. Behöver du råd om vård, ring 1177. Vid fara för livet, ring 112. */
  readonly error_help?: string;
  /** Försök igen */
  readonly error_retry?: string;
  /** Något gick fel, så det här kan inte visas just nu. */
  readonly stopped?: string;
  /** Det du skrev och inte hade skickat finns inte kvar. */
  readonly stopped_writing?: string;
  /** Inget att visa än. */
  readonly empty_title?: string;
  /** Det kan finnas planer som inte visas här. */
  readonly empty_missing?: string;
  /** Vi har frågat {sources}. */
  readonly empty_asked?: string;
  /** Här visas planer och tider när de finns. */
  readonly empty_text?: string;
  /** Hämtar nya uppgifter … */
  readonly refreshing?: string;
  /** Kunde inte uppdateras. */
  readonly not_refreshed?: string;
  /** Källor */
  readonly sources_heading?: string;
  /** Visar {plans}. */
  readonly source_shown?: string;
  /** Visar {plans}, hämtat {when}. */
  readonly source_shown_at?: string;
  /** Visas inte, eftersom samtycke saknas. */
  readonly source_not_consented?: string;
  /** Svarar inte just nu. */
  readonly source_unreachable?: string;
  /** Har inte svarat sedan {when}. */
  readonly source_unreachable_since?: string;
  /** Planen kan inte visas här. */
  readonly plan_not_here?: string;
  /** Fråga {who}. */
  readonly ask?: string;
  /** Fråga din vårdkontakt. */
  readonly ask_own?: string;
  /** Fråga den fasta vårdkontakten. */
  readonly ask_contact?: string;
  /** Fråga den ansvariga enheten. */
  readonly ask_unit?: string;
  /** och */
  readonly list_and?: string;
  /** Lägg i kalender */
  readonly calendar_add?: string;
  /** Uppdatera kalendern */
  readonly calendar_update?: string;
  /** Lägg alla i kalendern */
  readonly calendar_add_all?: string;
  /** Vad ska synas i kalendern? */
  readonly calendar_question?: string;
  /** Visa vad det gäller */
  readonly calendar_full?: string;
  /** Visa bara ”{title}” */
  readonly calendar_neutral?: string;
  /** Vårdbesök */
  readonly calendar_neutral_title?: string;
  /** Den som ser kalendern kan läsa det som står där. */
  readonly calendar_why?: string;
  /** Kan läggas i kalendern när dagen är bestämd. */
  readonly calendar_not_yet?: string;
  /** {name}: {title} */
  readonly calendar_of?: string;
  /** kalender */
  readonly calendar_file?: string;
  /** Kopiera som SBAR */
  readonly copy_sbar?: string;
  /** Kopierat. */
  readonly copy_done?: string;
  /** Det gick inte att kopiera. Markera texten och kopiera själv. */
  readonly copy_refused?: string;
  /** Text att kopiera */
  readonly copy_text_label?: string;
  /** SBAR för {name} */
  readonly sbar_title?: string;
  /** Sammanställd {when} ur {what}. Allt står i planerna, ingen bedömning är gjord. */
  readonly sbar_made?: string;
  /** planen {title} */
  readonly sbar_of_plan?: string;
  /** planerna, med urvalet {filter} */
  readonly sbar_of_filtered?: string;
  /** alla planer som gäller */
  readonly sbar_of_all?: string;
  /** S – Situation */
  readonly sbar_situation?: string;
  /** B – Bakgrund */
  readonly sbar_background?: string;
  /** A – Aktuellt tillstånd */
  readonly sbar_state?: string;
  /** R – Rekommendation */
  readonly sbar_recommendation?: string;
  /** Utelämnat */
  readonly sbar_left_out?: string;
  /** {title} {value} {unit}, {when} */
  readonly sbar_value?: string;
  /** Försenat */
  readonly sbar_overdue?: string;
  /** Härnäst */
  readonly sbar_next?: string;
  /** Inget mätvärde når en gräns för åtgärd, och inget åtagande är försenat. */
  readonly sbar_nothing_urgent?: string;
  /** Öppet åtagande */
  readonly sbar_open?: string;
  /** Ska göras inom en vecka */
  readonly sbar_due?: string;
  /** Planerna säger inget om vad som ska göras nu. */
  readonly sbar_no_advice?: string;
  /** Kontakt */
  readonly sbar_call?: string;
  /** Finns i planerna men inte här: {list}. */
  readonly sbar_in_plans?: string;
  /** Inget. */
  readonly sbar_nothing_left_out?: string;
  /** Skulle varit klart {date} */
  readonly duty_overdue?: string;
  /** För målet: {goal} */
  readonly duty_goal?: string;
  /** Gäller nu: {title} {value} {unit}, {when} */
  readonly applies_now?: string;
  /** Vid senaste mätningen: {title} {value} {unit}, {when} */
  readonly applied_last?: string;
  /** Ring {name} så länge. */
  readonly closed_meanwhile?: string;
  /** Ringer du utanför tiderna, eller svarar ingen? */
  readonly outside_hours?: string;
  /** Utanför tiderna, eller om ingen svarar: */
  readonly outside_hours_staff?: string;
  /** Ställ en fråga om detta */
  readonly question_open?: string;
  /** Ställ en fråga om planen */
  readonly question_of_plan?: string;
  /** Din fråga */
  readonly question_label?: string;
  /** Är det bråttom? Ring i stället. */
  readonly question_hint?: string;
  /** Skriv din fråga först. */
  readonly question_missing?: string;
  /** Skicka frågan */
  readonly question_send?: string;
  /** Markera som klar */
  readonly done_mark?: string;
  /** Gjort i dag */
  readonly done_today?: string;
  /** Ångra */
  readonly done_undo?: string;
  /** Lägg in ett värde */
  readonly value_open?: string;
  /** Lägg in ett värde för {name} */
  readonly value_open_of?: string;
  /** Annan tid eller en kommentar */
  readonly value_fold?: string;
  /** Mätt nu, {when}. */
  readonly value_now?: string;
  /** När mättes det? */
  readonly value_at?: string;
  /** Kommentar (frivilligt) */
  readonly value_note?: string;
  /** Skicka värdet */
  readonly value_send?: string;
  /** Skriv värdet med siffror, till exempel {example}. */
  readonly value_missing?: string;
  /** Tiden kan inte vara senare än nu. */
  readonly value_future?: string;
  /** Är det rätt? {value} {unit} är långt från gränserna och från det som har mätts förut. */
  readonly value_doubtful?: string;
  /** Ja, skicka {value} {unit} */
  readonly value_confirm?: string;
  /** Skickas … */
  readonly reply_waiting?: string;
  /** Frågan är mottagen. */
  readonly accepted_question?: string;
  /** Mottaget: det är gjort. */
  readonly accepted_done?: string;
  /** Mottaget: det är inte gjort. */
  readonly accepted_undone?: string;
  /** Mottaget: {value}. */
  readonly accepted_value?: string;
  /** Frågan kunde inte skickas. */
  readonly refused_question?: string;
  /** Det kunde inte markeras som gjort. */
  readonly refused_done?: string;
  /** Det kunde inte ångras. */
  readonly refused_undone?: string;
  /** Värdet kunde inte skickas. */
  readonly refused_value?: string;
  /** Det du skrev finns kvar, så att du kan försöka igen. */
  readonly words_kept?: string;
  /** Den uppgiften finns inte kvar i planen. */
  readonly words_left?: string;
  /** Så här såg det ut {when} */
  readonly paper_as_of?: string;
  /** {n} händelse · {n} händelser */
  readonly rows_count?: SamplanPlural;
  /** {n} plan · {n} planer */
  readonly plans_count?: SamplanPlural;
  /** {n} uppgift · {n} uppgifter */
  readonly items_count?: SamplanPlural;
  /** En uppgift kunde inte visas. · {n} uppgifter kunde inte visas. */
  readonly ended_unreadable?: SamplanPlural;
  /** {n} mål · {n} mål */
  readonly contents_goals?: SamplanPlural;
  /** {n} åtagande · {n} åtaganden */
  readonly contents_commitments?: SamplanPlural;
  /** {n} aktivitet · {n} aktiviteter */
  readonly contents_activities?: SamplanPlural;
  /** {n} mätserie · {n} mätserier */
  readonly contents_measurements?: SamplanPlural;
  /** {n} läkemedel · {n} läkemedel */
  readonly contents_medications?: SamplanPlural;
  /** {n} kontakt · {n} kontakter */
  readonly contents_contacts?: SamplanPlural;
  /** {n} dokument · {n} dokument */
  readonly contents_documents?: SamplanPlural;
  /** {n} ändring · {n} ändringar */
  readonly changes_count?: SamplanPlural;
  /** En uppgift utan enhet visas inte. · {n} uppgifter utan enhet visas inte. */
  readonly hidden_no_unit?: SamplanPlural;
  /** Ett råd om när man ska höra av sig kunde inte visas. · {n} råd om när man ska höra av sig kunde inte visas. */
  readonly unreadable_act?: SamplanPlural;
  /** En plan kunde inte visas. · {n} planer kunde inte visas. */
  readonly unreadable_plans?: SamplanPlural;
  /** En uppgift gick inte att läsa. · {n} uppgifter gick inte att läsa. */
  readonly sources_unreadable?: SamplanPlural;
  /** {n} kB · {n} kB */
  readonly bytes_kilo?: SamplanPlural;
  /** {n} aktivitet eller åtagande från i dag · {n} aktiviteter och åtaganden från i dag */
  readonly lines_current?: SamplanPlural;
  /** {n} tidigare aktivitet · {n} tidigare aktiviteter */
  readonly lines_earlier?: SamplanPlural;
  /** {n} plan till får inte plats · {n} planer till får inte plats */
  readonly strip_hidden_plans?: SamplanPlural;
  /** En aktivitet utan bestämd dag är inte med. · {n} aktiviteter utan bestämd dag är inte med. */
  readonly calendar_left_out?: SamplanPlural;
  /** {n} annan plan · {n} andra planer */
  readonly sbar_left_plans?: SamplanPlural;
  /** {n} plan som inte längre gäller · {n} planer som inte längre gäller */
  readonly sbar_left_past_plans?: SamplanPlural;
  /** {n} senare händelse · {n} senare händelser */
  readonly sbar_left_later?: SamplanPlural;
  /** {n} tidigare händelse · {n} tidigare händelser */
  readonly sbar_left_earlier?: SamplanPlural;
  /** {n} avslutat åtagande · {n} avslutade åtaganden */
  readonly sbar_left_closed?: SamplanPlural;
  /** {n} råd om avvikelser som inget mätvärde når · {n} råd om avvikelser som inget mätvärde når */
  readonly sbar_left_deviations?: SamplanPlural;
  /** En plan är ersatt av en som inte kan visas här. · {n} planer är ersatta av sådana som inte kan visas här. */
  readonly missing_unseen?: SamplanPlural;
  /** {n} uppgift utanför urvalet · {n} uppgifter utanför urvalet */
  readonly sbar_left_unasked?: SamplanPlural;
  /** Och {n} till. · Och {n} till. */
  readonly clashes_more?: SamplanPlural;
  /** {n} händelse till finns på skärmen, men inte på papperet. · {n} händelser till finns på skärmen, men inte på papperet. */
  readonly paper_left_out?: SamplanPlural;
  /** på {n} dag · på {n} dagar */
  readonly trend_days?: SamplanPlural;
  /** Ett värde ligger långt utanför. Det står vid kanten med sin siffra. · {n} värden ligger långt utanför. De står vid kanten med sina siffror. */
  readonly chart_far?: SamplanPlural;
  /** {n} aktivitet eller åtagande · {n} aktiviteter och åtaganden */
  readonly lines_count?: SamplanPlural;
  /** {n} åtagande bidrar · {n} åtaganden bidrar */
  readonly goal_serving?: SamplanPlural;
  /** {n} hjälpmedel, råd eller annan uppgift · {n} hjälpmedel, råd och andra uppgifter */
  readonly sbar_left_others?: SamplanPlural;
  /** {n} intern anteckning · {n} interna anteckningar */
  readonly sbar_left_notes?: SamplanPlural;
  /** januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december */
  readonly months?: readonly string[];
  /** jan, feb, mars, april, maj, juni, juli, aug, sep, okt, nov, dec */
  readonly months_short?: readonly string[];
  /** måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag */
  readonly weekdays?: readonly string[];
  /** mån, tis, ons, tors, fre, lör, sön */
  readonly weekdays_short?: readonly string[];
}

/** A language, or some words of one: what is left out is taken from ours of that language, else it is Swedish. */
export interface SamplanLanguage {
  /** Its tag, which stands as `lang` on what is drawn. Without it, the one under which it is configured. */
  readonly lang?: string;
  /** In which direction it is read. Without it, as the browser knows of the language. */
  readonly dir?: 'ltr' | 'rtl';
  /** Of which keys it was made; only our own files have it. */
  readonly key?: number;
  readonly texts: SamplanTexts;
}

declare const language: SamplanLanguage;
export default language;
