//! What is in a folder: names and bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file with its bytes, every folder without, by the path from the root.
pub(crate) type Image = BTreeMap<String, Option<Vec<u8>>>;

/// Puts an image into a folder, in place of all that is there.
pub(crate) fn write(image: &Image, dir: &Path) {
    if dir.exists() {
        fs::remove_dir_all(dir).unwrap();
    }
    fs::create_dir_all(dir).unwrap();
    // Folders come before what is in them.
    for (path, bytes) in image {
        match bytes {
            Some(bytes) => fs::write(dir.join(path), bytes).unwrap(),
            None => fs::create_dir(dir.join(path)).unwrap(),
        }
    }
}

/// Reads all that is in a folder.
pub(crate) fn read(dir: &Path) -> Image {
    let mut image = Image::new();
    read_into(dir, "", &mut image);
    image
}

fn read_into(dir: &Path, before: &str, image: &mut Image) {
    for entry in fs::read_dir(dir).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{before}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            read_into(&entry.path(), &format!("{path}/"), image);
            image.insert(path, None);
        } else {
            image.insert(path, Some(fs::read(entry.path()).unwrap()));
        }
    }
}
