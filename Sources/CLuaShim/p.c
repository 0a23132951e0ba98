int chiso_placeholder;
